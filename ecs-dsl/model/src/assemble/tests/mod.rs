//! Tests of whole programs.

mod assembly;
mod computed_values;
mod same_names;
mod template_findings;
