/** What `--package` says about itself. */
export const packageFlag = '--package <package>';
export const packageAbout =
  "the SDK: folder of the generated package, or what code imports it as; the configuration's unless given";
