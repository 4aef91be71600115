//! Tests of the types of values.

mod shared_checks;
