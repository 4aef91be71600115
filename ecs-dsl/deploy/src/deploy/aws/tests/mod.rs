//! Tests of the engine with the real AWS client and SDK.

mod fake_cloud;
mod throttling;
mod unavailable;
