//! Names for change sets and tokens for calls: the same content at the same moment gives the same name.

use std::time::{SystemTime, UNIX_EPOCH};

use super::DeployRequest;
use crate::deploy::digest::sha256;

/// What every name that the engine gives starts with.
const PREFIX: &str = "ecs-dsl";

/// How many hexadecimal digits of the content's hash go into a name.
const HASH_DIGITS: usize = 12;

/// The name of the change set for `request`, and the token of every call about it: letters, digits and hyphens.
///
/// The first part depends on what is wanted only, so that a later run recognizes its own; the second on the moment, because
/// CloudFormation doesn't let a name be used twice while the first use exists.
pub(super) fn change_set_name(request: &DeployRequest, at: SystemTime) -> String {
    let texts = [&request.template].into_iter().chain(
        request
            .parameters
            .iter()
            .chain(&request.tags)
            .flat_map(|(key, value)| [key, value]),
    );
    // Each text after its length, so that no two lists of texts look alike.
    let parts: Vec<_> = texts
        .map(|text| (text.len().to_le_bytes(), text.as_bytes()))
        .collect();
    let digest = sha256(parts.iter().flat_map(|(length, text)| [&length[..], *text]));
    let short = digest.get(..HASH_DIGITS).unwrap_or(&digest);
    format!("{PREFIX}-{short}-{:x}", millis(at))
}

/// The token for deleting a stack, or what is left of one.
pub(super) fn deletion_token(at: SystemTime) -> String {
    format!("{PREFIX}-destroy-{:x}", millis(at))
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
    use super::{change_set_name, deletion_token};

    #[test]
    fn a_name_depends_on_the_content_and_the_moment() {
        let later = UNIX_EPOCH + Duration::from_millis(255);
        let first = change_set_name(&request("{}"), UNIX_EPOCH);
        assert_eq!(first, change_set_name(&request("{}"), UNIX_EPOCH));
        let (content, moment) = first.rsplit_once('-').unwrap();
        assert_eq!(moment, "0");
        assert_eq!(
            change_set_name(&request("{}"), later),
            format!("{content}-ff")
        );
        assert_ne!(first, change_set_name(&request("[]"), UNIX_EPOCH));
        let mut other = request("{}");
        other.parameters.insert("Tag".into(), "v2".into());
        assert_ne!(first, change_set_name(&other, UNIX_EPOCH));
    }

    #[test]
    fn names_are_what_cloudformation_takes() {
        for name in [
            change_set_name(&request("{}"), UNIX_EPOCH),
            deletion_token(UNIX_EPOCH),
        ] {
            assert!(name.len() <= 128, "{name}");
            assert!(name.starts_with(|first: char| first.is_ascii_alphabetic()));
            assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'));
        }
    }
}
