//! An observer for read-only verbs: prints nothing and approves nothing.

use crate::deploy::StackEvent;
use crate::deploy::engine::{ConfirmationRequest, Decision, Observer, Preview, Step};

pub(in crate::cli) struct SilentObserver;

impl Observer for SilentObserver {
    fn step(&mut self, _: &Step<'_>) {}

    fn event(&mut self, _: &StackEvent) {}

    fn change_set(&mut self, _: &Preview<'_>) {}

    fn confirm(&mut self, _: &ConfirmationRequest<'_>) -> Decision {
        Decision::No
    }
}
