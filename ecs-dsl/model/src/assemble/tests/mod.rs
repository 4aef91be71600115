//! Tests of whole programs.

mod assembly;
