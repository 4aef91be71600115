//! What `--json` prints while stacks are deployed, destroyed, recovered or followed: one JSON object a line.
//!
//! A [`Line`] has a [`Body`] by its type. The observer of the command line records bodies with the printer's `Recorder`,
//! which writes them where they are asked for, and keeps what the last line sums up.
//!
//! **Invariant:** with `--json`, nothing but such lines goes to stdout, the last one is of type `end`, and `schema
//! --events` describes them all. No value of a parameter or of a secret is in them.

mod fault;
mod line;
mod outcome;
mod plan;
mod preflight;
mod question;
mod recorder;
mod step;

pub(super) use fault::Fault;
#[cfg(test)]
pub(super) use fault::FaultCode;
pub(super) use line::{Body, End, EvidenceLine, Line, Start};
pub(super) use outcome::{OutcomeLine, OutcomeName};
pub(super) use plan::PlanLine;
pub(super) use preflight::{PreflightLine, SeverityName};
pub(super) use question::QuestionLine;
pub(super) use recorder::Recorder;
pub(super) use step::StepLine;

/// The version of the lines. It grows when a field goes or changes its meaning, not when one is added.
pub(super) const VERSION: u32 = 1;

/// The JSON Schema of a line, as it is written.
pub(super) fn schema() -> schemars::Schema {
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<Line<'_>>()
}
