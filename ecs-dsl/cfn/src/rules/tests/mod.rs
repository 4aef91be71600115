//! Tests of all rules together.

mod catalogue;
