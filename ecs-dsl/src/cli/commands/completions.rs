//! `completions`: prints a completion script for a shell, with the names of stages, stacks, components and rules.

use std::collections::BTreeSet;

use clap::Args;
use clap::builder::PossibleValuesParser;
use clap_complete::{Shell, generate};

use super::{Command, Examples};
use crate::assemble::{SynthesizedStack, assemble};
use crate::cli::selection::ComponentKind;
use crate::cli::{CliError, Session, exit};
use crate::rules::CATALOGUE;

/// The id of an argument that names components of any kind. `name` and `names` are ids of arguments that name services and workers.
pub(super) const COMPONENTS: &str = "components";

/// The id of the argument of `explain`.
pub(super) const EXPLAINED: &str = "subject";

/// Print a completion script for a shell
#[derive(Debug, Args)]
pub(super) struct Completions {
    /// Name of the shell
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

impl Command for Completions {
    const NAME: &'static str = "completions";

    const EXAMPLES: Examples = &[
        (
            "completions bash > ~/.local/share/bash-completion/completions/NAME",
            "complete verbs, flags and names of the program, of the binary `NAME` in bash",
        ),
        (
            "completions fish > ~/.config/fish/completions/NAME.fish",
            "the same in fish",
        ),
    ];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let mut parser = with_values(session);
        let mut script = Vec::new();
        generate(self.shell, &mut parser, &session.binary, &mut script);
        session.printer.exact(&String::from_utf8_lossy(&script))?;
        Ok(exit::SUCCESS)
    }
}

/// The parser, in which the arguments that name stages, stacks, components and rules have the known names as values.
fn with_values(session: &Session<'_>) -> clap::Command {
    let stages = session.app.stages();
    let stage_names: Vec<String> = stages.iter().map(|stage| stage.name().to_owned()).collect();
    let stacks: Vec<SynthesizedStack> = stages
        .iter()
        .filter_map(|stage| assemble(session.app, stage, session.program).ok())
        .flat_map(|assembly| assembly.stacks)
        .collect();
    let stack_names = stacks.iter().map(|stack| stack.scope.clone());
    let stack_names: BTreeSet<String> = stack_names.collect();
    let components = |kind: ComponentKind| -> Vec<String> {
        let names = stacks.iter().flat_map(|stack| kind.names(stack));
        let names: BTreeSet<&str> = names.collect();
        names.into_iter().map(str::to_owned).collect()
    };
    let rules = CATALOGUE.iter().map(|entry| entry.code.slug().to_owned());
    let subjects = rules.chain(components(ComponentKind::Any));
    let values = [
        ("stage", stage_names),
        ("stack", stack_names.into_iter().collect()),
        (EXPLAINED, subjects.collect()),
        (COMPONENTS, components(ComponentKind::Any)),
        ("name", components(ComponentKind::WithTasks)),
        ("names", components(ComponentKind::WithTasks)),
    ];
    let verbs: Vec<String> = session
        .parser
        .get_subcommands()
        .map(|verb| verb.get_name().to_owned())
        .collect();
    let with_values = |mut verb: clap::Command| {
        let positional = verb.get_positionals();
        let positional: Vec<_> = positional.map(|found| found.get_id().clone()).collect();
        for (id, names) in &values {
            if verb
                .get_arguments()
                .any(|argument| argument.get_id() == *id)
                && !names.is_empty()
            {
                let names = PossibleValuesParser::new(names);
                verb = verb.mut_arg(id, |argument| argument.value_parser(names));
            }
        }
        // A changed argument comes last, so that all are put in their order again.
        let numbered = positional.into_iter().zip(1..);
        numbered.fold(verb, |verb, (id, position)| {
            verb.mut_arg(id, |found| found.index(position))
        })
    };
    verbs
        .into_iter()
        .fold(session.parser.clone(), |parser, verb| {
            parser.mut_subcommand(verb, with_values)
        })
}
