//! The actions of IAM that are known: the operations of the services, and the permissions of the handlers in AWS's schemas of
//! 2026-10-20. `actions.txt` has a line for each service. AWS adds actions, so only what is nearly one of them is reported.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The actions by service, each sorted.
static ACTIONS: LazyLock<BTreeMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let lines = include_str!("actions.txt").lines();
    let services = lines.filter_map(|line| line.split_once(": "));
    services
        .map(|(service, actions)| (service, actions.split(' ').collect()))
        .collect()
});

/// More changed letters make another word.
const MOST_CHANGES: usize = 2;
/// The length of the part that is compared exactly: the verb.
const VERB: usize = 3;

/// The action that was meant, if `action` is unknown and nearly the name of one. Case is ignored, as IAM does.
pub(super) fn similar_action(action: &str) -> Option<&'static str> {
    let (service, name) = action.split_once(':')?;
    if name.contains(['*', '?']) || !name.is_ascii() {
        return None;
    }
    let known = ACTIONS.get(service.to_ascii_lowercase().as_str())?;
    if known.iter().any(|known| known.eq_ignore_ascii_case(name)) {
        return None;
    }
    let name = name.to_ascii_lowercase();
    let distance = |known: &str| {
        let known = known.to_ascii_lowercase();
        let same_verb = known.get(..VERB) == name.get(..VERB);
        same_verb.then(|| strsim::damerau_levenshtein(&known, &name))
    };
    let rated = known
        .iter()
        .filter_map(|known| Some((distance(known)?, *known)));
    let (changes, known) = rated.min_by_key(|(changes, _)| *changes)?;
    (changes <= MOST_CHANGES).then_some(known)
}

#[cfg(test)]
mod tests {
    use super::similar_action;

    // found: F9
    #[test]
    fn misspelled_actions_are_found() {
        for (action, known) in [
            ("s3:GetObjct", Some("GetObject")),
            ("sqs:SendMesage", Some("SendMessage")),
            ("dynamodb:PutItems", Some("PutItem")),
            ("S3:getobject", None),
            ("s3:GetObject*", None),
            ("s3:*", None),
            ("elasticfilesystem:ClientMount", None),
            ("es:ESHttpGet", None),
            ("unknown:Action", None),
            ("dynamodb:ConditionCheckItem", None),
        ] {
            assert_eq!(similar_action(action), known, "{action}");
        }
    }
}
