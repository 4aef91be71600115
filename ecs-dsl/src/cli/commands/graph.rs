//! `graph`: the architecture diagram of a stack.

use clap::Args;

use super::{Command, Examples};
use crate::cli::{CliError, Session, StackSelection, document, exit};
use crate::graph::{dot, mermaid};

/// Print the architecture diagram of a stack
#[derive(Debug, Args)]
pub(super) struct Graph {
    #[command(flatten)]
    selection: StackSelection,
    /// Print Graphviz DOT instead of Mermaid
    #[arg(long)]
    dot: bool,
}

impl Command for Graph {
    const NAME: &'static str = "graph";

    const EXAMPLES: Examples = &[
        (
            "graph --stage prod",
            "print a Mermaid diagram, for a README",
        ),
        (
            "graph --dot | dot -Tsvg > prod.svg",
            "render it with Graphviz",
        ),
    ];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let assembly = self.selection.stage.assemble(session)?;
        let document = document(self.selection.stack(&assembly)?)?;
        let text = if self.dot {
            dot(&document)
        } else {
            mermaid(&document)
        };
        session.printer.block(&text)?;
        Ok(exit::SUCCESS)
    }
}
