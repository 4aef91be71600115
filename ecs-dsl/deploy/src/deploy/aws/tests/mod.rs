//! Tests of the engine with the real AWS client and SDK.

mod throttling;
