//! The effect of a property change on its resource, from AWS's resource schema.

use serde_json::Value;

use crate::cfn::{Facts, type_info};

use super::Effect;
use super::path::PropertyPath;

/// Whether a change of this conditionally create-only property restarts the resource at most.
#[doc(hidden)]
pub fn only_restarts(type_name: &str, property: &str) -> bool {
    type_info(type_name).is_some_and(|info| info.restarting.contains(&property))
}

/// The effect of changing the value at `path` from `before` to `after`; [`Effect::MayReplace`] for an unknown type.
pub(super) fn effect_of(
    facts: Option<&Facts>,
    path: &PropertyPath,
    before: Option<&Value>,
    after: Option<&Value>,
) -> Effect {
    effect(facts, |pattern| match path.remainder(pattern) {
        Some(rest) => rest.is_empty() || differs_below(&rest, before, after),
        None => false,
    })
}

/// The effect if the value at `path` changes at deployment, without a change of its text.
pub(super) fn effect_of_value(facts: Option<&Facts>, path: &PropertyPath) -> Effect {
    // A reference is a whole value, any part of which may change.
    effect(facts, |pattern| path.remainder(pattern).is_some())
}

/// The effect of a change that touches these create-only properties.
fn effect(facts: Option<&Facts>, touches: impl Fn(&str) -> bool) -> Effect {
    let Some(facts) = facts else {
        return Effect::MayReplace;
    };
    let replaces = |pattern: &&str| touches(pattern);
    let may_replace = |pattern: &&str| touches(pattern) && !only_restarts(facts.type_name, pattern);
    if facts.create_only.iter().any(replaces) {
        Effect::Replace
    } else if facts.conditional_create_only.iter().any(may_replace) {
        Effect::MayReplace
    } else {
        Effect::Update
    }
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
