//! The engine by its calls, as anything else would use it. One folder per test, one clock that stands still.

mod bench;
mod intrinsics;
mod straight_road;
