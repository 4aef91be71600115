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
    /// A comment that declares a rule isn't directly above a public setter, or above a rule.
    #[error("`{}` has a declaration that is not above a public setter or rule", path.display())]
    Misplaced {
        /// The file.
        path: PathBuf,
    },
    /// A declaration doesn't fit its setter.
    #[error("`{place}`: {reason}")]
    Declaration {
        /// The builder and the setter or rule.
        place: String,
        /// What is wrong.
        reason: String,
    },
    /// Either no setter declares the rule, or one does although its comment says that none can.
    #[error(
        "rule `{rule}` needs either `// rule: {rule}` above a setter or `// no setter: …` above itself"
    )]
    Setterless {
        /// The function.
        rule: String,
    },
    /// No builder has the setters of a trait.
    #[error("no builder implements the trait `{name}`")]
    Unimplemented {
        /// The trait.
        name: String,
    },
}
