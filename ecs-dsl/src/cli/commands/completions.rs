//! `completions`: prints a completion script for a shell, with the names of stages, stacks, components and rules.

use std::collections::BTreeSet;

use clap::Args;
use clap::builder::PossibleValuesParser;
use clap_complete::{Shell, generate};

use super::fire::{self, Fire};
use super::logs::Logs;
use super::run_task::RunTask;
use super::status::Status;
use super::stored_values::{FROM, STAGES, STORED_VALUE, Secrets};
use super::{Command, Examples};
use crate::assemble::{StoredValue, SynthesizedStack, assemble};
use crate::cfn::SecretStore;
use crate::cli::operation::images::IMAGE;
use crate::cli::selection::ComponentKind;
use crate::cli::{CliError, Session, exit};
use crate::rules::CATALOGUE;

/// The id of an argument that names components of any kind. `name` and `names` are ids of arguments that name services and workers,
/// in some verbs jobs too.
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
    let mut stacks: Vec<SynthesizedStack> = Vec::new();
    let mut stored_values: Vec<StoredValue> = Vec::new();
    for stage in stages {
        if let Ok(assembly) = assemble(session.app, stage, session.program) {
            stacks.extend(assembly.stacks);
            stored_values.extend(assembly.stored_values);
        }
    }
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
        ("stage", stage_names.clone()),
        (FROM, stage_names.clone()),
        (STAGES, stage_names),
        ("stack", stack_names.into_iter().collect()),
        (EXPLAINED, subjects.collect()),
        (COMPONENTS, components(ComponentKind::Any)),
    ];
    let images = components(ComponentKind::WithTasks).into_iter();
    let images: Vec<String> = images.map(|name| format!("{name}=")).collect();
    let (services, with_jobs) = (
        components(ComponentKind::Services),
        components(ComponentKind::WithTasks),
    );
    let fired: BTreeSet<String> = stacks.iter().flat_map(fire::names).collect();
    let fired: Vec<String> = fired.into_iter().collect();
    let mut parser = session.parser.clone();
    for name in subcommands(&session.parser) {
        let mut values = values.to_vec();
        let named = match name.as_str() {
            RunTask::NAME | Logs::NAME | Status::NAME => &with_jobs,
            Fire::NAME => &fired,
            _ => &services,
        };
        values.push((IMAGE, images.clone()));
        values.extend(["name", "names"].map(|id| (id, named.clone())));
        let store = match name.as_str() {
            Secrets::NAME => SecretStore::SecretsManager,
            _ => SecretStore::ParameterStore,
        };
        let stored = stored_values.iter().filter(|value| value.store == store);
        let stored: BTreeSet<String> = stored.map(|value| value.name.clone()).collect();
        values.push((STORED_VALUE, stored.into_iter().collect()));
        parser = parser.mut_subcommand(&name, |mut verb| {
            for action in subcommands(&verb) {
                verb = verb.mut_subcommand(action, |action| verb_with_values(action, &values));
            }
            verb_with_values(verb, &values)
        });
    }
    parser
}

/// The values of arguments, by the id of the argument.
type Values = [(&'static str, Vec<String>)];

fn subcommands(parser: &clap::Command) -> Vec<String> {
    let found = parser.get_subcommands();
    found.map(|verb| verb.get_name().to_owned()).collect()
}

/// The verb, or the action of one, with the values of its arguments.
fn verb_with_values(mut verb: clap::Command, values: &Values) -> clap::Command {
    let positional = verb.get_positionals();
    let positional: Vec<_> = positional.map(|found| found.get_id().clone()).collect();
    for (id, names) in values {
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
}
