//! Change set names and client tokens, which identify the operations of earlier runs.

use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::json;

use super::DeployRequest;
use crate::deploy::digest::sha256;

/// The prefix of every name and token.
const PREFIX: &str = "ecs-dsl-";

/// The number of hexadecimal digits of the content hash in a name.
const HASH_DIGITS: usize = 12;

/// The prefixes of the hash in client tokens for other calls than those on change sets.
const HASH_PREFIXES: [&str; 2] = ["recreate-", "cancel-"];

/// The content hash of a request: equal for the same template, parameters, tags and settings.
pub(super) fn content_hash(request: &DeployRequest) -> String {
    let settings = &request.settings;
    let imports = request.imports.iter();
    let imports: Vec<_> = imports
        .map(|import| (&import.logical_id, &import.identifier))
        .collect();
    // JSON shows where each list ends.
    let content = json!([
        request.template,
        request.parameters,
        request.reset_parameters,
        request.tags,
        settings.service_role,
        settings.notification_arns,
        settings.revert_drift,
        settings.express,
        settings.import_existing,
        request.roll_back_on_alarms,
        imports,
    ]);
    let digest = sha256(content.to_string().as_bytes());
    digest.get(..HASH_DIGITS).unwrap_or(&digest).to_owned()
}

/// The name of a change set for the content with this hash, and the client token of its calls: letters, digits and hyphens.
///
/// It contains the time, because change set names must be unique within a stack.
pub(super) fn change_set_name(hash: &str, at: SystemTime) -> String {
    format!("{PREFIX}{hash}-{:x}", millis(at))
}

/// The client token for the deletion of a failed creation, before the content with this hash is deployed again.
pub(super) fn recreation_token(hash: &str, at: SystemTime) -> String {
    format!("{PREFIX}recreate-{hash}-{:x}", millis(at))
}

/// The client token for the cancellation of an operation; with its content hash, if known.
pub(super) fn cancellation_token(hash: Option<&str>, at: SystemTime) -> String {
    match hash {
        Some(hash) => format!("{PREFIX}cancel-{hash}-{:x}", millis(at)),
        None => token("cancel", at),
    }
}

/// The client token for `verb`: a deletion or a rollback.
pub(super) fn token(verb: &str, at: SystemTime) -> String {
    format!("{PREFIX}{verb}-{:x}", millis(at))
}

/// The content hash in a change set's name or ARN, or in a client token.
pub(super) fn hash_in(text: &str) -> Option<&str> {
    let mut rest = name_in(text).strip_prefix(PREFIX)?;
    for prefix in HASH_PREFIXES {
        rest = rest.strip_prefix(prefix).unwrap_or(rest);
    }
    let (hash, _) = rest.split_once('-')?;
    let is_hash = hash.len() == HASH_DIGITS && hash.chars().all(|digit| digit.is_ascii_hexdigit());
    is_hash.then_some(hash)
}

/// The change set's name in its ARN or name.
pub(super) fn name_in(change_set: &str) -> &str {
    let after = change_set.split_once("changeSet/").map(|(_, after)| after);
    after
        .and_then(|after| after.split('/').next())
        .unwrap_or(change_set)
}

fn millis(at: SystemTime) -> u128 {
    at.duration_since(UNIX_EPOCH)
        .unwrap_or_default()
        .as_millis()
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use super::super::tests::request;
    use super::{
        cancellation_token, change_set_name, content_hash, hash_in, name_in, recreation_token,
        token,
    };

    #[test]
    fn hash_depends_on_the_content_only() {
        let first = content_hash(&request("{}"));
        assert_eq!(first, content_hash(&request("{}")));
        assert_ne!(first, content_hash(&request("[]")));
        let mut other = request("{}");
        other.parameters.insert("Tag".into(), "v2".into());
        assert_ne!(first, content_hash(&other));
        let mut tagged = request("{}");
        tagged.tags.insert("Tag".into(), "v2".into());
        assert_ne!(content_hash(&other), content_hash(&tagged));
        let mut express = request("{}");
        express.settings.express = true;
        assert_ne!(first, content_hash(&express));
        let hashes = [None, Some(0), Some(5)].map(|minutes| {
            let mut watched = request("{}");
            watched.roll_back_on_alarms = minutes;
            content_hash(&watched)
        });
        assert_eq!(hashes[0], first);
        assert_ne!(hashes[1], first);
        assert_ne!(hashes[1], hashes[2]);
        let mut waiting = request("{}");
        waiting.wait_for_others = true;
        assert_eq!(first, content_hash(&waiting));
    }

    #[test]
    fn hash_is_found_in_names_and_tokens() {
        let hash = content_hash(&request("{}"));
        let later = UNIX_EPOCH + Duration::from_millis(255);
        let name = change_set_name(&hash, later);
        assert_eq!(name, format!("ecs-dsl-{hash}-ff"));
        let arn = format!("arn:aws:cloudformation:us-east-1:1:changeSet/{name}/f00");
        assert_eq!(name_in(&arn), name);
        for text in [
            &name,
            &arn,
            &recreation_token(&hash, later),
            &cancellation_token(Some(&hash), later),
        ] {
            assert_eq!(hash_in(text), Some(hash.as_str()), "{text}");
        }
        for text in [
            "cdk-deploy-change-set",
            "ecs-dsl-destroy-ff",
            "ecs-dsl-",
            "",
        ] {
            assert_eq!(hash_in(text), None, "{text}");
        }
    }

    #[test]
    fn names_are_valid_change_set_names() {
        let hash = content_hash(&request("{}"));
        for name in [
            change_set_name(&hash, UNIX_EPOCH),
            recreation_token(&hash, UNIX_EPOCH),
            cancellation_token(None, UNIX_EPOCH),
            token("destroy", UNIX_EPOCH),
        ] {
            assert!(name.len() <= 128, "{name}");
            assert!(name.starts_with(|first: char| first.is_ascii_alphabetic()));
            assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'));
        }
    }
}
