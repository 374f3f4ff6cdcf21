# What `wrangler dev` would set up: the worker on port 8787, which reaches the API and nothing else.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (
      name = "worker",
      worker = (
        modules = [(name = "worker.js", esModule = embed "dist/worker.js")],
        compatibilityDate = "2026-11-01",
        bindings = [
          (name = "STRIPE_API_KEY", fromEnvironment = "STRIPE_API_KEY"),
          (name = "STRIPE_BASE_URL", fromEnvironment = "STRIPE_BASE_URL"),
          (name = "PRICE", text = "price_1LSdrM2eZvKYlo2CVsNJ7XrB"),
        ],
      ),
    ),
    (name = "internet", network = (allow = ["public", "private"], tlsOptions = (trustBrowserCas = true))),
  ],
  sockets = [(name = "http", address = "127.0.0.1:8787", http = (), service = "worker")],
);
