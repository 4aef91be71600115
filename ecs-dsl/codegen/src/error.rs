//! Errors of the generator: unreadable files, schemas with an unexpected structure, and wrong declarations of rules.

use std::path::{Path, PathBuf};

/// Why the generation failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or folder can't be used.
    #[error("`{}` {problem}", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// Such as `can't be read`.
        problem: &'static str,
        /// The cause.
        #[source]
        source: Box<dyn std::error::Error>,
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
    /// A declaration of a rule is missing, misplaced, or doesn't fit its setter: the place, and what is wrong.
    #[error("{0}")]
    Declaration(String),
}

impl Error {
    /// The error of a file or folder, from its cause.
    pub(crate) fn file<E: std::error::Error + 'static>(
        path: &Path,
        problem: &'static str,
    ) -> impl FnOnce(E) -> Self {
        move |source| Self::File {
            path: path.to_owned(),
            problem,
            source: Box::new(source),
        }
    }
}
