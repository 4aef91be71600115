//! The response with the events of a log stream.

use serde::Deserialize;

/// The maximum number of pages to read backwards. A page may be empty though earlier events exist; at the start of the
/// stream a page returns its own token.
pub(super) const MAX_PAGES: usize = 5;

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Page {
    pub(super) events: Vec<Event>,
    pub(super) next_backward_token: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Event {
    pub(super) message: String,
}
