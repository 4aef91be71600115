//! The tables of `ecs-dsl-macros`: which builders there are, their setters, and the rules of their arguments.
//!
//! A setter's rule is declared by a comment above the setter in `dsl`, and read by `source` and `declaration`.
//! `dsl` collects the builders with the setters of their traits, `rules` the functions of the rules, `table` resolves
//! the declarations and writes the rows, and `emit` the file around them.
//!
//! **Invariant:** every declaration is used, every rule has a setter or a reason not to have one, and every argument of a
//! validated type has a rule.

mod declaration;
mod dsl;
mod emit;
mod method;
mod rules;
mod source;
mod table;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

use crate::Error;
use crate::schema::package;

/// The folder of the builders, in the package `ecs-dsl`.
const DSL: &str = "model/src/dsl";
/// The folder of the rules, in the package `ecs-dsl`.
const RULES: &str = "cfn/src/rules";
/// The sources of the macros, beside the package `ecs-dsl`.
const MACROS: &str = "../ecs-dsl-macros/src";

/// The generated file: its path and its text.
///
/// # Errors
/// If a source can't be read, or a declaration is wrong.
pub fn file() -> Result<(PathBuf, String), Error> {
    let macros = package().join(MACROS);
    let rules = rules::Rules::from_sources(&source::read(&package().join(RULES))?)?;
    let dsl = dsl::Dsl::from_sources(&source::read(&package().join(DSL))?)?;
    dsl.require_records()?;
    let builders = dsl.builders()?;
    dsl::require_calls(&builders)?;
    let rows = table::rows(&builders, &rules)?;
    let used = rules.used_by(&source::texts(&macros)?);
    Ok((macros.join("generated.rs"), emit::file(&rows, &used)))
}
