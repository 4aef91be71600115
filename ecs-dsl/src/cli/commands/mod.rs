//! The verbs. Each is one file, which implements [`Command`], and one row of [`VERBS`].
//!
//! A verb selects stages and stacks with the flags of `selection`, connects with those of `connection`, and runs operations
//! with what is in `operation`.

mod cancel;
mod check;
mod command;
mod completions;
mod concurrency;
mod cost;
mod deploy;
mod deploys;
mod destroy;
mod diagnose;
mod diff;
mod doctor;
mod drift;
mod events;
mod exec;
mod execute;
mod explain;
mod fire;
mod follow;
mod graph;
mod lock;
mod logs;
mod ls;
mod open;
mod outputs;
mod pause;
mod recover;
mod restart;
mod rollback;
mod run_task;
mod scale;
mod schema;
mod services_report;
mod stack_reports;
mod stage_report;
mod status;
mod stop;
mod stored_values;
mod synth;
mod tunnel;

use command::{Command, Examples, Verb};

pub(super) use command::Invocation;

/// The verb that may create the lock file.
pub(super) const LOCK: &str = lock::LockCommand::NAME;

/// Every verb, in the order of `--help`.
pub(super) const VERBS: [Verb; 37] = [
    Verb::of::<synth::Synth>(),
    Verb::of::<check::Check>(),
    Verb::of::<explain::Explain>(),
    Verb::of::<diff::Diff>(),
    Verb::of::<deploy::Deploy>(),
    Verb::of::<execute::Execute>(),
    Verb::of::<follow::Follow>(),
    Verb::of::<cancel::Cancel>(),
    Verb::of::<recover::Recover>(),
    Verb::of::<deploys::Deploys>(),
    Verb::of::<rollback::Rollback>(),
    Verb::of::<status::Status>(),
    Verb::of::<logs::Logs>(),
    Verb::of::<events::Events>(),
    Verb::of::<diagnose::Diagnose>(),
    Verb::of::<drift::Drift>(),
    Verb::of::<scale::Scale>(),
    Verb::of::<restart::Restart>(),
    Verb::of::<stop::Stop>(),
    Verb::of::<run_task::RunTask>(),
    Verb::of::<fire::Fire>(),
    Verb::of::<exec::Exec>(),
    Verb::of::<tunnel::Tunnel>(),
    Verb::of::<pause::Pause>(),
    Verb::of::<pause::Resume>(),
    Verb::of::<stored_values::Secrets>(),
    Verb::of::<stored_values::Parameters>(),
    Verb::of::<outputs::Outputs>(),
    Verb::of::<open::Open>(),
    Verb::of::<destroy::Destroy>(),
    Verb::of::<cost::Cost>(),
    Verb::of::<graph::Graph>(),
    Verb::of::<lock::LockCommand>(),
    Verb::of::<doctor::Doctor>(),
    Verb::of::<schema::Schema>(),
    Verb::of::<ls::Ls>(),
    Verb::of::<completions::Completions>(),
];

/// The JSON Schemas of what verbs print with `--json`.
pub(super) fn report_schemas() -> Vec<(&'static str, schemars::Schema)> {
    let verbs = VERBS.iter();
    let schema = |verb: &Verb| Some((verb.name, (verb.report_schema)()?));
    verbs.filter_map(schema).collect()
}
