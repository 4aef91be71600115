//! Masks secrets in a plan. References to secrets are shown, values are not.

use serde_json::Value;

use super::path::PropertyPath;
use crate::cfn::masking::{Masker, ValuePlace, is_secret_parameter, is_secret_variable};

use crate::cfn::validate::MASK as STORED;

pub(super) use crate::cfn::masking::MASK;

/// The value at `path` in a resource of this type, with secrets masked.
pub(super) fn masked_at(type_name: &str, path: &PropertyPath, value: &Value) -> Value {
    let place = place_of(type_name, path);
    if path.item_of_value().is_some_and(is_secret_variable) {
        hidden(value)
    } else {
        masked_in(&place, value)
    }
}

fn place_of<'a>(type_name: &'a str, path: &'a PropertyPath) -> ValuePlace<'a> {
    let root = ValuePlace::new(type_name);
    let place = path.names().fold(root, |place, name| place.property(name));
    if path.is_item() { place.item() } else { place }
}

/// Whether `before` is what the local state has of `after`: the same with its secrets masked. Whether those differ is unknown,
/// and the local engine takes them for equal.
pub(super) fn is_stored(
    (type_name, path): (&str, &PropertyPath),
    before: Option<&Value>,
    after: Option<&Value>,
) -> bool {
    let (Some(before), Some(after)) = (before, after) else {
        return false;
    };
    let mut stored = after.clone();
    let mut masker = Masker::of_literals(STORED);
    match path.item_of_value().is_some_and(is_secret_variable) {
        true => masker.hide(&mut stored),
        false => masker.mask(&place_of(type_name, path), &mut stored),
    }
    stored == *before && !masker.into_replaced().is_empty()
}

/// Like [`is_stored`], of an entry of a section.
pub(super) fn is_stored_entry(
    (section, name): (&str, &str),
    before: Option<&Value>,
    after: Option<&Value>,
) -> bool {
    let (Some(before), Some(after)) = (before, after) else {
        return false;
    };
    let mut stored = after.clone();
    let mut masker = Masker::of_literals(STORED);
    let root = ValuePlace::new("");
    match section {
        "Parameters" if is_secret_parameter(name, after) => {
            stored
                .get_mut("Default")
                .into_iter()
                .for_each(|value| masker.hide(value));
        }
        "Parameters" => {}
        "Outputs" => {
            let value = stored.get_mut("Value").into_iter();
            value.for_each(|value| masker.mask(&root.property(name), value));
        }
        _ => masker.mask(&root, &mut stored),
    }
    stored == *before && !masker.into_replaced().is_empty()
}

/// Masks a value of a resource of this type that AWS reports as text, JSON or not, at `path` (names separated by `/`).
#[doc(hidden)]
pub fn shown_text(type_name: &str, path: &str, text: &str) -> String {
    let value: Value = serde_json::from_str(text).unwrap_or_else(|_| text.into());
    let names = path.split('/').filter(|name| !name.is_empty());
    let place =
        names
            .skip_while(|name| *name == "Properties")
            .fold(PropertyPath::root(), |place, name| {
                match name.bytes().all(|byte| byte.is_ascii_digit()) {
                    true => place.item(name),
                    false => place.name(name),
                }
            });
    match masked_at(type_name, &place, &value) {
        Value::String(text) => text,
        other => other.to_string(),
    }
}

/// A value outside of resources with its secrets masked.
pub(super) fn masked(value: &Value) -> Value {
    masked_in(&ValuePlace::new(""), value)
}

/// An output with its secrets masked. Its name may say that its value is one.
pub(super) fn masked_output(name: &str, output: &Value) -> Value {
    let mut shown = masked(output);
    let secret = ValuePlace::new("").property(name).is_secret();
    if let (true, Some(value)) = (secret, shown.get_mut("Value")) {
        *value = hidden(value);
    }
    shown
}

fn masked_in(place: &ValuePlace<'_>, value: &Value) -> Value {
    let mut shown = value.clone();
    Masker::of_values(MASK).mask(place, &mut shown);
    shown
}

/// Masks a secret; references are unchanged.
pub(super) fn hidden(value: &Value) -> Value {
    let mut shown = value.clone();
    Masker::of_values(MASK).hide(&mut shown);
    shown
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{masked, masked_at};
    use crate::cfn::type_info::{self, is_readable};
    use crate::cfn::{Document, facts};
    use crate::plan::path::PropertyPath;
    use crate::plan::{compare, lines};

    #[test]
    fn secret_property_is_masked_and_reference_is_shown() {
        let at = |value| masked_at("", &PropertyPath::root().name("MasterUserPassword"), &value);
        assert_eq!(at(json!("hunter2")), json!("***"));
        assert_eq!(at(json!({"Fn::Sub": "hunter2-${A}"})), json!("***"));
        assert_eq!(
            at(json!("{{resolve:ssm-secure:a}}x{{resolve:ssm-secure:b}}")),
            json!("***")
        );
        for shown in [
            json!("{{resolve:secretsmanager:db:SecretString:password}}"),
            json!({"Fn::Sub": "{{resolve:secretsmanager:${Db}:SecretString:password}}"}),
            json!({"Fn::Join": ["", ["{{resolve:secretsmanager:", {"Ref": "Db"}, ":SecretString:password}}"]]}),
            json!({"Ref": "DbPassword"}),
        ] {
            assert_eq!(at(shown.clone()), shown);
        }
    }

    #[test]
    fn secrets_in_objects_environments_and_urls_are_masked() {
        let container = json!({
            "Environment": [{"Name": "STRIPE_API_KEY", "Value": "sk_live"}, {"Name": "PORT", "Value": "80"}],
            "Url": "postgresql://app:hunter2@db:5432/app?x=1",
            "Auth": {"SecretString": "hunter2"},
        });
        let expected = json!({
            "Environment": [{"Name": "STRIPE_API_KEY", "Value": "***"}, {"Name": "PORT", "Value": "80"}],
            "Url": "postgresql://app:***@db:5432/app?x=1",
            "Auth": {"SecretString": "***"},
        });
        assert_eq!(masked(&container), expected);
    }

    #[test]
    fn variable_value_is_masked_by_the_name_in_its_path() {
        let value = |name: &str| {
            PropertyPath::root()
                .name("Environment")
                .item(name)
                .name("Value")
        };
        assert_eq!(
            masked_at("", &value("DB_PASSWORD"), &json!("hunter2")),
            json!("***")
        );
        assert_eq!(masked_at("", &value("DB_HOST"), &json!("db")), json!("db"));
    }

    /// Templates before and after a change of a planted value at the path of a write-only property.
    fn planted(type_name: &str, pattern: &str) -> [serde_json::Value; 2] {
        ["planted-secret-one", "planted-secret-two"].map(|secret| {
            let property = pattern
                .split('/')
                .rev()
                .fold(json!(secret), |value, part| match part {
                    "*" => json!([value]),
                    name => json!({name: value}),
                });
            json!({"Resources": {"It": {"Type": type_name, "Properties": property}}})
        })
    }

    // found: K1
    #[test]
    fn write_only_properties_are_masked_in_every_form_of_a_plan() {
        let mut masked_properties = 0;
        for row in type_info::rows() {
            for pattern in facts(row.type_name).map_or(&[][..], |facts| facts.write_only) {
                let documents = planted(row.type_name, pattern)
                    .map(|template| Document::from_value(template).unwrap());
                let plan = compare(&documents[0], &documents[1]);
                let lines: Vec<_> = lines(&plan).iter().map(|line| line.text.clone()).collect();
                let shown = format!(
                    "{lines:?} {} {plan:?}",
                    serde_json::to_string(&plan).unwrap()
                );
                let readable = is_readable(row.type_name, pattern);
                let what = format!("{} {pattern}: {shown}", row.type_name);
                assert_eq!(shown.contains("planted-secret"), readable, "{what}");
                assert_eq!(plan.changes.len(), 1, "{what}");
                masked_properties += usize::from(!readable);
            }
        }
        assert!(masked_properties >= 10, "{masked_properties}");
    }

    #[test]
    fn what_the_local_state_masks_is_not_a_change() {
        let task = |password: &str, port: &str| {
            let environment = json!([{"Name": "DB_PASSWORD", "Value": password}, {"Name": "PORT", "Value": port}]);
            let properties =
                json!({"ContainerDefinitions": [{"Name": "web", "Environment": environment}]});
            let task = json!({"Type": "AWS::ECS::TaskDefinition", "Properties": properties});
            Document::from_value(json!({"Resources": {"Task": task}})).unwrap()
        };
        let changes = |before: Document, after: Document| compare(&before, &after).changes.len();
        assert_eq!(changes(task("****", "80"), task("hunter2", "80")), 0);
        assert_eq!(changes(task("****", "80"), task("hunter2", "81")), 1);
        assert_eq!(changes(task("hunter1", "80"), task("hunter2", "80")), 1);
    }
}
