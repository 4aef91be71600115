//! Tests of whole programs.

mod assembly;
mod same_names;
mod template_findings;
