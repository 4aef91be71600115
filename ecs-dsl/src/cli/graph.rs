//! `graph`: the architecture diagram of a stack.

use clap::Args;

use super::error::CliError;
use super::exit;
use super::session::{Session, choose_one, document};
use crate::graph::{dot, mermaid};

pub(super) const EXAMPLES: &[(&str, &str)] = &[
    (
        "graph --stage prod",
        "print a Mermaid diagram, for a README",
    ),
    (
        "graph --dot | dot -Tsvg > prod.svg",
        "render it with Graphviz",
    ),
];

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Select the stage [default: `local`, or the only one]
    #[arg(long, value_name = "NAME")]
    stage: Option<String>,
    /// Select the stack [default: the only one]
    #[arg(long, value_name = "NAME")]
    stack: Option<String>,
    /// Print Graphviz DOT instead of Mermaid
    #[arg(long)]
    dot: bool,
}

pub(super) fn run(arguments: &Arguments, session: &mut Session<'_>) -> Result<u8, CliError> {
    let stage = session.stage(arguments.stage.as_deref())?;
    let assembly = session.assemble(stage)?;
    let document = document(choose_one(&assembly, arguments.stack.as_deref())?)?;
    let text = if arguments.dot {
        dot(&document)
    } else {
        mermaid(&document)
    };
    session.printer.data(&text)?;
    Ok(exit::SUCCESS)
}
