# workerd with the bundled worker, which reaches nothing but servers on this machine and in private networks.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (
      name = "worker",
      worker = (
        modules = [(name = "worker.mjs", esModule = embed "worker.js")],
        compatibilityDate = "2026-11-01",
      ),
    ),
    (name = "internet", network = (allow = ["private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "worker")],
);
