//! The JSON Lines that `--json` prints while stacks are deployed, destroyed, recovered or followed.
//!
//! A [`JsonLine`] has a [`Body`] that depends on its type. The progress observer records bodies with the printer's `Recorder`,
//! which writes them for `--json`, and keeps what the last line and the GitHub summary need.
//!
//! **Invariant:** with `--json`, stdout has only such lines, the last one is of type `end`, and `schema --events`
//! describes them all. They never contain values of parameters or secrets.

mod error_record;
mod event;
mod line;
mod outcome;
mod plan;
mod question;
mod recorder;
mod step;

#[cfg(test)]
pub(super) use error_record::ErrorCode;
pub(super) use error_record::ErrorRecord;
pub(super) use event::EventLine;
pub(super) use line::{Body, End, EvidenceLine, JsonLine, Start};
pub(super) use outcome::{OutcomeLine, OutcomeName};
pub(super) use plan::PlanLine;
pub(super) use question::QuestionLine;
pub(super) use recorder::Recorder;
pub(super) use step::StepLine;

/// The version of the format. It is incremented when a field is removed or changes its meaning, not when one is added.
pub(super) const VERSION: u32 = 1;

/// The JSON Schema of a line.
pub(super) fn schema() -> schemars::Schema {
    schema_of::<JsonLine<'_>>()
}

/// The JSON Schema of a document, as it is printed.
pub(super) fn schema_of<T: schemars::JsonSchema>() -> schemars::Schema {
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<T>()
}
