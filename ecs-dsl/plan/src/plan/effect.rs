//! The effect of a property change on its resource, from AWS's resource schema.

use serde_json::Value;

use crate::cfn::Facts;

use super::Effect;
use super::path::PropertyPath;

/// Properties that AWS's schemas list as conditionally create-only because a change may restart the resource:
/// `ModifyDBInstance` accepts all of them and replaces nothing.
const RESTARTING: &[(&str, &[&str])] = &[(
    "AWS::RDS::DBInstance",
    &[
        "AutoMinorVersionUpgrade",
        "BackupRetentionPeriod",
        "DBParameterGroupName",
        "MultiAZ",
        "PreferredMaintenanceWindow",
    ],
)];

/// Whether a change of this conditionally create-only property restarts the resource at most.
#[doc(hidden)]
pub fn only_restarts(type_name: &str, property: &str) -> bool {
    RESTARTING
        .iter()
        .any(|(name, names)| *name == type_name && names.contains(&property))
}

/// The effect of changing the value at `path` from `before` to `after`; [`Effect::MayReplace`] for an unknown type.
pub(super) fn effect_of(
    facts: Option<&Facts>,
    path: &PropertyPath,
    before: Option<&Value>,
    after: Option<&Value>,
) -> Effect {
    let Some(facts) = facts else {
        return Effect::MayReplace;
    };
    let touches = |pattern: &&str| match path.remainder(pattern) {
        Some(rest) => rest.is_empty() || differs_below(&rest, before, after),
        None => false,
    };
    if facts.create_only.iter().any(touches) {
        Effect::Replace
    } else if conditional(facts, touches) {
        Effect::MayReplace
    } else {
        Effect::Update
    }
}

/// The effect if the value at `path` changes at deployment, without a change of its text.
pub(super) fn effect_of_value(facts: Option<&Facts>, path: &PropertyPath) -> Effect {
    let Some(facts) = facts else {
        return Effect::MayReplace;
    };
    // A reference is a whole value, any part of which may change.
    let touches = |pattern: &&str| path.remainder(pattern).is_some();
    if facts.create_only.iter().any(touches) {
        Effect::Replace
    } else if conditional(facts, touches) {
        Effect::MayReplace
    } else {
        Effect::Update
    }
}

fn conditional(facts: &Facts, touches: impl Fn(&&str) -> bool) -> bool {
    let mut patterns = facts.conditional_create_only.iter();
    patterns.any(|pattern| touches(pattern) && !only_restarts(facts.type_name, pattern))
}

/// Whether the value at `rest` differs between `before` and `after`. The change may be a whole object of which only a part
/// is create-only.
fn differs_below(rest: &[&str], before: Option<&Value>, after: Option<&Value>) -> bool {
    let (mut old, mut new) = (Vec::new(), Vec::new());
    collect(rest, before, &mut old);
    collect(rest, after, &mut new);
    old != new
}

fn collect<'a>(rest: &[&str], value: Option<&'a Value>, found: &mut Vec<&'a Value>) {
    let Some(value) = value else { return };
    match (rest.split_first(), value) {
        (None, _) => found.push(value),
        (Some((&"*", rest)), Value::Array(items)) => items
            .iter()
            .for_each(|item| collect(rest, Some(item), found)),
        (Some((name, rest)), Value::Object(object)) => collect(rest, object.get(*name), found),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{effect_of, effect_of_value};
    use crate::cfn::Facts;
    use crate::plan::Effect;
    use crate::plan::path::PropertyPath;

    const FACTS: Facts = Facts {
        type_name: "Some::Type",
        create_only: &["Name", "Dns/Preference", "Items/*/Port"],
        conditional_create_only: &["Engine"],
        write_only: &[],
        read_only: &[],
        required: &[],
        primary_identifier: &[],
        stateful: false,
        tags: None,
        schema: "{}",
    };

    fn effect(
        path: &PropertyPath,
        before: &serde_json::Value,
        after: &serde_json::Value,
    ) -> Effect {
        effect_of(Some(&FACTS), path, Some(before), Some(after))
    }

    #[test]
    fn create_only_property_at_any_depth_replaces() {
        let root = PropertyPath::root();
        assert_eq!(
            effect(&root.name("Name"), &json!("a"), &json!("b")),
            Effect::Replace
        );
        assert_eq!(
            effect(
                &root.name("Items").item(0).name("Port"),
                &json!(1),
                &json!(2)
            ),
            Effect::Replace
        );
        assert_eq!(
            effect(
                &root.name("Items").item(0).name("Weight"),
                &json!(1),
                &json!(2)
            ),
            Effect::Update
        );
        assert_eq!(
            effect(&root.name("Engine"), &json!("a"), &json!("b")),
            Effect::MayReplace
        );
    }

    #[test]
    fn object_change_replaces_only_if_create_only_part_differs() {
        let dns = PropertyPath::root().name("Dns");
        let same = effect(
            &dns,
            &json!({"Preference": "x"}),
            &json!({"Preference": "x", "Ttl": 1}),
        );
        assert_eq!(same, Effect::Update);
        assert_eq!(
            effect(&dns, &json!({"Preference": "x"}), &json!({"Ttl": 1})),
            Effect::Replace
        );
    }

    #[test]
    fn unknown_type_may_replace() {
        let path = PropertyPath::root().name("Anything");
        assert_eq!(effect_of(None, &path, None, None), Effect::MayReplace);
        assert_eq!(effect_of_value(None, &path), Effect::MayReplace);
    }

    #[test]
    fn reference_for_an_object_covers_its_create_only_parts() {
        assert_eq!(
            effect_of_value(Some(&FACTS), &PropertyPath::root().name("Dns")),
            Effect::Replace
        );
        assert_eq!(
            effect_of_value(Some(&FACTS), &PropertyPath::root().name("Tags")),
            Effect::Update
        );
    }
}
