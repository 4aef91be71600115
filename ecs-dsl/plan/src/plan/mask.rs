//! Masks secrets in a plan. References to secrets are shown, values are not.

use serde_json::{Map, Value};

use super::path::PropertyPath;

/// Shown in place of a secret.
pub(super) const MASK: &str = "***";

/// Properties that hold a secret, at any path.
const SECRET_PROPERTIES: &[&str] = &[
    "AdminPassword",
    "AuthToken",
    "ClientSecret",
    "MasterUserPassword",
    "OAuthToken",
    "Password",
    "PrivateKey",
    "SecretKey",
    "SecretString",
    "TdeCredentialPassword",
];

/// Words in the name of an environment variable that mark its value as a secret.
const SECRET_WORDS: &[&str] = &[
    "PASSWORD",
    "PASSWD",
    "SECRET",
    "TOKEN",
    "API_KEY",
    "APIKEY",
    "PRIVATE_KEY",
    "CREDENTIAL",
];

/// The value at `path` with secrets masked.
pub(super) fn masked_at(path: &PropertyPath, value: &Value) -> Value {
    let secret =
        path.names().any(is_secret_property) || path.item_of_value().is_some_and(is_secret_name);
    if secret { hidden(value) } else { masked(value) }
}

/// Masks a value that AWS reports as text, JSON or not, at `path` (names separated by `/`).
#[doc(hidden)]
pub fn shown_text(path: &str, text: &str) -> String {
    let value: Value = serde_json::from_str(text).unwrap_or_else(|_| text.into());
    let place = path
        .split('/')
        .filter(|name| !name.is_empty())
        .fold(PropertyPath::root(), |place, name| place.name(name));
    match masked_at(&place, &value) {
        Value::String(text) => text,
        other => other.to_string(),
    }
}

/// `value` with its secrets masked: by property, by the name of an environment variable, and in URLs.
pub(super) fn masked(value: &Value) -> Value {
    match value {
        Value::String(text) => {
            without_url_password(text).map_or_else(|| value.clone(), Value::String)
        }
        Value::Array(items) => items.iter().map(masked).collect(),
        Value::Object(object) => {
            let named_secret = object
                .get("Name")
                .and_then(Value::as_str)
                .is_some_and(is_secret_name);
            let entry = |(name, value): (&String, &Value)| {
                let secret = is_secret_property(name) || (named_secret && name == "Value");
                (
                    name.clone(),
                    if secret { hidden(value) } else { masked(value) },
                )
            };
            Value::Object(object.iter().map(entry).collect())
        }
        _ => value.clone(),
    }
}

/// Whether a property, or a key of a map of environment variables (uppercase, unlike any property), holds a secret.
fn is_secret_property(name: &str) -> bool {
    let variable = |name: &str| {
        name.bytes()
            .all(|byte| byte == b'_' || byte.is_ascii_uppercase() || byte.is_ascii_digit())
    };
    SECRET_PROPERTIES.contains(&name) || (variable(name) && is_secret_name(name))
}

/// Whether a variable with this name is treated as a secret.
#[doc(hidden)]
pub fn is_secret_name(name: &str) -> bool {
    let name = name.to_ascii_uppercase();
    SECRET_WORDS.iter().any(|word| name.contains(word))
}

/// Masks a secret; references are unchanged.
pub(super) fn hidden(value: &Value) -> Value {
    match value {
        Value::String(text) if is_reference(text) => value.clone(),
        Value::Object(object) if object.len() == 1 => {
            hidden_intrinsic(object).unwrap_or_else(|| MASK.into())
        }
        Value::Null => Value::Null,
        _ => MASK.into(),
    }
}

fn hidden_intrinsic(object: &Map<String, Value>) -> Option<Value> {
    let (name, argument) = object.iter().next()?;
    let shown = match (name.as_str(), argument) {
        ("Ref" | "Fn::GetAtt" | "Fn::ImportValue" | "Fn::GetStackOutput", _) => true,
        ("Fn::Sub", Value::String(text)) => is_reference(text),
        ("Fn::Join", Value::Array(parts)) => is_joined_reference(parts),
        _ => false,
    };
    shown.then(|| Value::Object(object.clone()))
}

/// Whether the text is exactly one dynamic reference.
fn is_reference(text: &str) -> bool {
    text.strip_prefix("{{resolve:")
        .and_then(|rest| rest.strip_suffix("}}"))
        .is_some_and(|inside| !inside.contains("}}"))
}

fn is_joined_reference(parts: &[Value]) -> bool {
    let [Value::String(delimiter), Value::Array(pieces)] = parts else {
        return false;
    };
    let ends = (
        pieces.first().and_then(Value::as_str),
        pieces.last().and_then(Value::as_str),
    );
    let closed = matches!(ends, (Some(first), Some(last)) if first.starts_with("{{resolve:") && last.ends_with("}}"));
    let closings: usize = pieces
        .iter()
        .filter_map(Value::as_str)
        .map(|piece| piece.matches("}}").count())
        .sum();
    delimiter.is_empty() && closed && closings == 1
}

/// `postgresql://user:password@host` with the password masked; none if it has no password.
#[doc(hidden)]
pub fn without_url_password(text: &str) -> Option<String> {
    let start = text.find("://")? + 3;
    let (head, rest) = text.split_at_checked(start)?;
    let authority = rest.split(['/', '?', '#', ' ']).next()?;
    let (credentials, _) = authority.rsplit_once('@')?;
    let (user, password) = credentials.split_once(':')?;
    // `${Parameter}` and `{{resolve:…}}` are references, not passwords.
    if password.is_empty() || password.starts_with("${") || credentials.contains("{{") {
        return None;
    }
    Some(format!(
        "{head}{user}:{MASK}{}",
        rest.get(credentials.len()..)?
    ))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{masked, masked_at};
    use crate::plan::path::PropertyPath;

    #[test]
    fn secret_property_is_masked_and_reference_is_shown() {
        let at = |value| masked_at(&PropertyPath::root().name("MasterUserPassword"), &value);
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
            masked_at(&value("DB_PASSWORD"), &json!("hunter2")),
            json!("***")
        );
        assert_eq!(masked_at(&value("DB_HOST"), &json!("db")), json!("db"));
    }
}
