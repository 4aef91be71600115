//! `synth`: prints the template of a stack to stdout.

use clap::Args;

use super::error::CliError;
use super::exit;
use super::session::{Session, choose_one};
use crate::assemble::too_large;

pub(super) const EXAMPLES: &[(&str, &str)] = &[
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

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Select the stage [default: `local`, or the only one]
    #[arg(long, value_name = "NAME")]
    stage: Option<String>,
    /// Select the stack [default: the only one]
    #[arg(long, value_name = "NAME")]
    stack: Option<String>,
    /// Print YAML
    #[arg(long)]
    yaml: bool,
    /// Print compact JSON, as sent to CloudFormation
    #[arg(long, conflicts_with = "yaml")]
    compact: bool,
}

pub(super) fn run(arguments: &Arguments, session: &mut Session<'_>) -> Result<u8, CliError> {
    let stage = session.stage(arguments.stage.as_deref())?;
    let assembly = session.assemble(stage)?;
    let stack = choose_one(&assembly, arguments.stack.as_deref())?;
    let text = match (arguments.yaml, arguments.compact) {
        (true, _) => stack.template.to_yaml(),
        (_, true) => stack.template.to_json(),
        _ => stack.template.to_json_pretty(),
    };
    if let Some(diagnostic) = too_large(stack, text.len()) {
        return Err(CliError::Invalid([diagnostic].into_iter().collect()));
    }
    session.printer.data(&text)?;
    Ok(exit::SUCCESS)
}
