//! Errors of the generator: unreadable files, schemas with an unexpected structure, and wrong declarations of rules.

use std::path::PathBuf;

/// Why the generation failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or folder couldn't be read or written.
    #[error("can't use `{}`", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// The cause.
        #[source]
        source: std::io::Error,
    },
    /// A file isn't JSON.
    #[error("`{}` is not JSON", path.display())]
    Json {
        /// The file.
        path: PathBuf,
        /// The cause.
        #[source]
        source: serde_json::Error,
    },
    /// A reference in a schema can't be resolved.
    #[error("`{type_name}` has no definition `{definition}`")]
    Definition {
        /// The resource type.
        type_name: String,
        /// The missing definition.
        definition: String,
    },
    /// Two types in a module have the same name.
    #[error("module `{module}` has several types named `{name}`")]
    Clash {
        /// The module.
        module: String,
        /// The name.
        name: String,
    },
    /// A file isn't Rust, or a declaration in it doesn't follow the grammar.
    #[error("`{}` can't be parsed", path.display())]
    Rust {
        /// The file.
        path: PathBuf,
        /// The cause.
        #[source]
        source: syn::Error,
    },
    /// A declaration of a rule is missing, misplaced, or doesn't fit its setter: the place, and what is wrong.
    #[error("{0}")]
    Declaration(String),
}
