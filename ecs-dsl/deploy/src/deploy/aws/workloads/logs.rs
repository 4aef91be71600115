//! The last lines of a log stream.

use serde::Deserialize;
use serde_json::json;

use super::unless_missing;
use crate::deploy::aws::Aws;
use crate::deploy::aws::reader::service::LOGS;
use crate::deploy::{CallResult, LogStream};

/// The maximum number of pages to read backwards. A page may be empty though earlier events exist; at the start of the
/// stream a page returns its own token.
const MAX_PAGES: usize = 5;

impl Aws {
    /// Oldest first.
    pub(super) async fn last_log_events(
        &self,
        stream: &LogStream,
        count: u16,
    ) -> CallResult<Vec<String>> {
        let mut input = json!({
            "logGroupName": stream.group,
            "logStreamName": stream.stream,
            "limit": count,
            "startFromHead": false,
        });
        let mut found = Vec::new();
        for _ in 0..MAX_PAGES {
            let response = self.call_json(&LOGS, "GetLogEvents", &input).await;
            let Some(page) = unless_missing::<Page>(response, &["ResourceNotFoundException"])?
            else {
                break;
            };
            let before = page.events.into_iter().map(|event| event.message);
            found.splice(0..0, before);
            let Some(token) = page.next_backward_token else {
                break;
            };
            if found.len() >= count.into() || input["nextToken"] == token.as_str() {
                break;
            }
            input["nextToken"] = token.into();
        }
        let surplus = found.len().saturating_sub(count.into());
        Ok(found.split_off(surplus))
    }
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Page {
    events: Vec<Event>,
    next_backward_token: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Event {
    message: String,
}
