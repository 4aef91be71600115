//! Tests of what the generator writes.

mod generated_types;
