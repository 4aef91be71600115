//! `graph`: the architecture of a stack as a picture.

use clap::Args;

use super::error::CliError;
use super::exit;
use super::session::{Session, choose_one, document};
use crate::graph::{dot, mermaid};

pub(super) const EXAMPLES: &[(&str, &str)] = &[
    ("graph --stage prod", "in Mermaid's language, for a README"),
    ("graph --dot | dot -Tsvg > prod.svg", "with Graphviz"),
];

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The stage; without it `local`, or the only one
    #[arg(long)]
    stage: Option<String>,
    /// The stack, if the stage has several
    #[arg(long, value_name = "NAME")]
    stack: Option<String>,
    /// Print the language of Graphviz
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
    Ok(exit::DONE)
}
