//! `lock`: writes what must not change with other parts of the program to `ecs-dsl.lock`.
//!
//! Of all stages, without a connection; of one stage, with what is deployed: so an upgrade of ecs-dsl moves no rule of a
//! running listener.

mod deployed;

use std::collections::{BTreeMap, BTreeSet};

use clap::Args;

use super::{Command, Examples};
use crate::assemble::{Assembly, assemble, check_app};
use crate::cli::connection::{Connection, wait};
use crate::cli::{CliError, Session, StagesSelection, exit};
use crate::dsl::{Lock, LockedPriorities, Stage};

/// Write the renames and the priorities of listener rules to `ecs-dsl.lock`; with `--stage`, those that are deployed
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
        // Another stage can have renames that this one doesn't have.
        let mut renames = match self.selection.is_one() {
            true => before.renames.get(app.name()).cloned().unwrap_or_default(),
            false => BTreeMap::new(),
        };
        for stage in stages {
            let mut assembly = assemble(app, stage, session.program).map_err(CliError::Invalid)?;
            for (stack, own) in std::mem::take(&mut assembly.renames) {
                renames.entry(stack).or_default().extend(own);
            }
            let priorities = match self.selection.is_one() {
                true => self.with_deployed(session, stage, assembly)?,
                false => assembly.priorities,
            };
            after.set_priorities(app.name(), stage.name(), priorities);
        }
        after.set_renames(app.name(), renames);
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
            session
                .printer
                .inform(format_args!("`{path}` is up to date"));
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
            .inform(format_args!("wrote `{path}`: {changes}; commit it"));
        Ok(exit::SUCCESS)
    }
}

/// What differs between two lock files, as text.
fn changes(before: &Lock, after: &Lock, app: &str) -> String {
    let counted = |before: BTreeSet<String>, after: BTreeSet<String>, [one, many]: [&str; 2]| {
        let added = after.difference(&before).count();
        let removed = before.difference(&after).count();
        let noun = if after.len() == 1 { one } else { many };
        let is_relevant = !(before.is_empty() && after.is_empty());
        is_relevant.then(|| format!("{} {noun}, {added} added, {removed} removed", after.len()))
    };
    let parts = [
        counted(
            priorities(before, app),
            priorities(after, app),
            ["priority", "priorities"],
        ),
        counted(
            renames(before, app),
            renames(after, app),
            ["rename", "renames"],
        ),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// Each priority of an app with all that identifies it.
fn priorities(lock: &Lock, app: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for (stage, listeners) in lock.priorities.get(app).into_iter().flatten() {
        for (listener, rules) in listeners {
            for (conditions, priority) in rules {
                all.insert(format!("{stage}\n{listener}\n{conditions}\n{priority}"));
            }
        }
    }
    all
}

/// Each rename of an app with all that identifies it.
fn renames(lock: &Lock, app: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for (stack, renames) in lock.renames.get(app).into_iter().flatten() {
        for (renamed, kept) in renames {
            all.insert(format!("{stack}\n{renamed}\n{kept}"));
        }
    }
    all
}
