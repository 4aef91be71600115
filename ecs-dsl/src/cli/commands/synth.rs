//! `synth`: prints the template of a stack to stdout.

use clap::Args;

use super::{Command, Examples};
use crate::assemble::too_large;
use crate::cli::terminal::sanitizer::is_altered;
use crate::cli::{CliError, Session, StackSelection, exit};

/// Print the CloudFormation template of a stack
#[derive(Debug, Args)]
pub(super) struct Synth {
    #[command(flatten)]
    selection: StackSelection,
    /// Print JSON, indented [default]
    #[arg(long, conflicts_with_all = ["yaml", "compact"])]
    json: bool,
    /// Print YAML
    #[arg(long)]
    yaml: bool,
    /// Print compact JSON, as sent to CloudFormation
    #[arg(long, conflicts_with = "yaml")]
    compact: bool,
}

impl Command for Synth {
    const NAME: &'static str = "synth";

    const EXAMPLES: Examples = &[
        (
            "synth --stage prod",
            "print the template of the stage `prod`",
        ),
        ("synth --stage prod --yaml > prod.yaml", "write it as YAML"),
        (
            "synth --compact | wc -c",
            "print its size as sent to CloudFormation",
        ),
    ];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let assembly = self.selection.stage.assemble(session)?;
        let stack = self.selection.stack(&assembly)?;
        let yaml = self.yaml.then(|| stack.template.to_yaml());
        let text = match (&yaml, self.compact) {
            (Some(yaml), _) => yaml.clone(),
            (_, true) => stack.template.to_json(),
            _ => stack.template.to_json_pretty(),
        };
        if let Some(diagnostic) = too_large(stack, text.len()) {
            return Err(CliError::Invalid([diagnostic].into_iter().collect()));
        }
        match yaml {
            Some(yaml) if !is_altered(&yaml) => session.printer.exact(&yaml)?,
            // A text of YAML can't be escaped without changing it. JSON is YAML too.
            Some(_) => session.printer.data(&stack.template.to_json_pretty())?,
            None => session.printer.data(&text)?,
        }
        Ok(exit::SUCCESS)
    }
}
