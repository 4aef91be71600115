//! `lock`: writes what must not change with other parts of the program to `ecs-dsl.lock`.
//!
//! Of all stages, without a connection; of one stage, with what is deployed: so an upgrade of ecs-dsl moves no rule of a
//! running listener.

mod deployed;

use std::collections::BTreeSet;

use clap::Args;

use super::{Command, Examples};
use crate::assemble::{Assembly, assemble, check_app};
use crate::cli::connection::{Connection, wait};
use crate::cli::{CliError, Session, StagesSelection, exit};
use crate::dsl::{Lock, LockedPriorities, Stage};

/// Write the priorities of listener rules to `ecs-dsl.lock`; with `--stage`, those that are deployed
#[derive(Debug, Args)]
pub(super) struct LockCommand {
    #[command(flatten)]
    selection: StagesSelection,
    /// Fail if the file isn't up to date, and write nothing
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    connection: Connection,
}

impl Command for LockCommand {
    const NAME: &'static str = "lock";

    const EXAMPLES: Examples = &[
        ("lock", "write the file for every stage"),
        (
            "lock --stage prod",
            "write it for one stage, with the priorities that are deployed",
        ),
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
            let priorities = match self.selection.is_one() {
                true => self.with_deployed(session, stage, assembly)?,
                false => assembly.priorities,
            };
            after.set_priorities(app.name(), stage.name(), priorities);
        }
        self.finish(session, before, &after)
    }
}

impl LockCommand {
    /// The priorities of a stage, with those that are deployed, and without those of others.
    fn with_deployed(
        &self,
        session: &mut Session<'_>,
        stage: &Stage,
        assembly: Assembly,
    ) -> Result<LockedPriorities, CliError> {
        let found = wait(async {
            let connected = self.connection.open(stage).await?;
            deployed::read(&connected, &assembly).await
        })?;
        for (listener, reason) in &found.unreadable {
            session.printer.say(format_args!(
                "can't read the rules of listener `{listener}`: {reason}; priorities of others aren't avoided"
            ));
        }
        let app = session.app;
        let mut lock = app.locked().as_ref().clone();
        let mut locked = assembly.priorities;
        for (listener, deployed) in found.priorities {
            let rules = locked.entry(listener).or_default();
            rules.retain(|_, number| !deployed.values().any(|other| other == number));
            rules.extend(deployed);
        }
        lock.set_priorities(app.name(), stage.name(), locked);
        lock.taken = found.taken;
        let app = app.clone().lock(lock);
        let assembly = assemble(&app, stage, session.program).map_err(CliError::Invalid)?;
        Ok(assembly.priorities)
    }

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
