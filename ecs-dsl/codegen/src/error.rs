//! What can go wrong while generating: files, and schemas that aren't what we take them for.

use std::path::PathBuf;

/// Why nothing was generated.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or folder couldn't be read or written.
    #[error("can't use `{}`", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// A file isn't JSON.
    #[error("`{}` is not JSON", path.display())]
    Json {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        source: serde_json::Error,
    },
    /// A schema points to nowhere.
    #[error("`{type_name}` has no definition `{definition}`")]
    Definition {
        /// The resource type.
        type_name: String,
        /// What isn't there.
        definition: String,
    },
    /// Two types can't be told apart by name.
    #[error("module `{module}` has several types called `{name}`")]
    Clash {
        /// The module.
        module: String,
        /// The name.
        name: String,
    },
}
