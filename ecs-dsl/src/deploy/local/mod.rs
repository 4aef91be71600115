//! CloudFormation in this process: what `Stage::local()` deploys to.
//!
//! **Invariant:** no network, and no file outside the folder that was given.
