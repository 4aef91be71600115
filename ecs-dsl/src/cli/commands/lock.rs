//! `lock`: writes what must not change with other parts of the program to `ecs-dsl.lock`.

use std::collections::BTreeSet;

use clap::Args;

use super::{Command, Examples};
use crate::assemble::{assemble, check_app};
use crate::cli::{CliError, Session, StagesSelection, exit};
use crate::dsl::Lock;

/// Write the priorities of listener rules to `ecs-dsl.lock`
#[derive(Debug, Args)]
pub(super) struct LockCommand {
    #[command(flatten)]
    selection: StagesSelection,
    /// Fail if the file isn't up to date, and write nothing
    #[arg(long)]
    check: bool,
}

impl Command for LockCommand {
    const NAME: &'static str = "lock";

    const EXAMPLES: Examples = &[
        ("lock", "write the file for every stage"),
        ("lock --check", "fail in a pipeline if it isn't up to date"),
    ];

    fn run(&self, session: &mut Session<'_>) -> Result<u8, CliError> {
        let stages = self.selection.find(session)?;
        if stages.is_empty() {
            return Err(CliError::Invalid(check_app(session.app)));
        }
        let app = session.app;
        let before = app.locked().as_ref();
        let mut after = before.clone();
        after.retain_stages(app.name(), |name| {
            app.stages().iter().any(|stage| stage.name() == name)
        });
        for stage in stages {
            let assembly = assemble(app, stage, session.program).map_err(CliError::Invalid)?;
            after.set_priorities(app.name(), stage.name(), assembly.priorities);
        }
        self.finish(session, before, &after)
    }
}

impl LockCommand {
    fn finish(
        &self,
        session: &mut Session<'_>,
        before: &Lock,
        after: &Lock,
    ) -> Result<u8, CliError> {
        let path = session.lock_file.path().to_owned();
        if before == after {
            let path = path.display();
            session.printer.say(format_args!("`{path}` is up to date"));
            return Ok(exit::SUCCESS);
        }
        if self.check {
            return Err(CliError::LockFileOutdated {
                path,
                command: format!("{} lock", session.command),
            });
        }
        session.lock_file.write(after)?;
        let changes = changes(before, after, session.app.name());
        let path = path.display();
        session
            .printer
            .say(format_args!("wrote `{path}`: {changes}; commit it"));
        Ok(exit::SUCCESS)
    }
}

/// What differs between two lock files, as text.
fn changes(before: &Lock, after: &Lock, app: &str) -> String {
    let rules = |lock: &Lock| {
        let mut all = BTreeSet::new();
        for (stage, listeners) in lock.priorities.get(app).into_iter().flatten() {
            for (listener, rules) in listeners {
                for (conditions, priority) in rules {
                    let rule = (stage.clone(), listener.clone(), conditions.clone());
                    all.insert((rule, *priority));
                }
            }
        }
        all
    };
    let (before, after) = (rules(before), rules(after));
    let added = after.difference(&before).count();
    let removed = before.difference(&after).count();
    let plural = if after.len() == 1 {
        "priority"
    } else {
        "priorities"
    };
    format!("{} {plural}, {added} added, {removed} removed", after.len())
}
