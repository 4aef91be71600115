//! Masks secrets before they are stored: literals in secret properties, and `NoEcho` parameters. The local engine doesn't
//! need their values.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::cfn::eval::{function, is_no_echo};

pub(super) use crate::cfn::validate::MASK;

/// Properties that contain secrets, at any depth.
const SECRET_PROPERTIES: &[&str] = &[
    "AccessToken",
    "AuthToken",
    "ClientSecret",
    "MasterUserPassword",
    "Password",
    "Passwords",
    "PrivateKey",
    "SecretString",
];

/// The template with secrets masked. Unchanged, byte for byte, if it has none.
pub(super) fn without_secrets(template: &str) -> String {
    let Ok(mut json) = serde_json::from_str::<Value>(template) else {
        return template.to_owned();
    };
    let mut literals = Vec::new();
    mask_template(&mut json, &mut literals);
    if literals.is_empty() {
        return template.to_owned();
    }
    // Preserves the layout, unless a literal is escaped in an unusual way.
    let mut text = template.to_owned();
    for literal in &literals {
        let (literal, mask) = (Value::from(literal.as_str()), Value::from(MASK));
        text = text.replace(&literal.to_string(), &mask.to_string());
    }
    match serde_json::from_str::<Value>(&text) {
        Ok(same) if same == json => text,
        _ => json.to_string(),
    }
}

fn mask_template(template: &mut Value, literals: &mut Vec<String>) {
    if let Some(Value::Object(parameters)) = template.get_mut("Parameters") {
        let secret = parameters.values_mut().filter(|found| is_no_echo(found));
        for default in secret.filter_map(|parameter| parameter.get_mut("Default")) {
            mask_literals(default, literals);
        }
    }
    if let Some(Value::Object(resources)) = template.get_mut("Resources") {
        let resources = resources.values_mut();
        for properties in resources.filter_map(|resource| resource.get_mut("Properties")) {
            mask_inside(properties, literals);
        }
    }
}

fn mask_inside(value: &mut Value, literals: &mut Vec<String>) {
    match value {
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| mask_inside(item, literals)),
        Value::Object(object) => {
            for (name, value) in object {
                if SECRET_PROPERTIES.contains(&name.as_str()) {
                    mask_literals(value, literals);
                } else {
                    mask_inside(value, literals);
                }
            }
        }
        _ => {}
    }
}

/// Masks all literals below a secret property, but no dynamic references and functions.
fn mask_literals(value: &mut Value, literals: &mut Vec<String>) {
    let calls_function = function(value).is_some();
    match value {
        Value::String(text) if !text.contains("{{resolve:") && text != MASK && !text.is_empty() => {
            literals.push(std::mem::replace(text, MASK.to_owned()));
        }
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| mask_literals(item, literals)),
        Value::Object(object) if calls_function => {
            let argument = object.values_mut().filter(|argument| !argument.is_string());
            argument.for_each(|argument| mask_inside(argument, literals));
        }
        Value::Object(object) => object
            .values_mut()
            .for_each(|value| mask_literals(value, literals)),
        Value::Number(number) => {
            literals.push(number.to_string());
            *value = Value::from(MASK);
        }
        _ => {}
    }
}

/// Masks the secrets in the resolved properties of a resource.
pub(super) fn mask_properties(properties: &mut Map<String, Value>) {
    let mut whole = Value::Object(std::mem::take(properties));
    mask_inside(&mut whole, &mut Vec::new());
    if let Value::Object(masked) = whole {
        *properties = masked;
    }
}

/// The parameters with `NoEcho` values masked.
pub(super) fn mask_parameters(
    declared: &Map<String, Value>,
    given: &BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let masked = |(name, value): (&String, &String)| {
        let secret = declared.get(name).is_some_and(is_no_echo);
        let shown = if secret { MASK } else { value };
        (name.clone(), shown.to_owned())
    };
    given.iter().map(masked).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{mask_properties, without_secrets};

    #[test]
    fn template_without_secrets_is_unchanged() {
        let text = "{ \"Resources\": {\n\t\"S\": {\"Type\": \"AWS::SecretsManager::Secret\",
            \"Properties\": {\"GenerateSecretString\": {\"PasswordLength\": 32}}} } }";
        assert_eq!(without_secrets(text), text);
    }

    #[test]
    fn masking_preserves_the_layout() {
        let text = r#"{ "Parameters": {"P": {"Type": "String", "NoEcho": true, "Default": "swordfish"}},
            "Resources": {"S": {"Type": "X", "Properties": {"SecretString": "hunter2", "Name": "a"}}} }"#;
        let masked = without_secrets(text);
        assert_eq!(
            masked,
            text.replace("swordfish", "****").replace("hunter2", "****")
        );
    }

    #[test]
    fn escaped_secret_is_masked() {
        let text = r#"{"Resources": {"S": {"Properties": {"SecretString": "hunter\u0032"}}}}"#;
        let masked = without_secrets(text);
        assert!(!masked.contains("hunter"), "{masked}");
    }

    #[test]
    fn references_to_secrets_are_not_masked() {
        let whole = json!({
            "MasterUserPassword": "{{resolve:secretsmanager:x:SecretString:password}}",
            "AuthToken": {"Ref": "Token"},
            "Nested": [{"Password": "hunter2"}],
        });
        let mut properties = whole.as_object().unwrap().clone();
        mask_properties(&mut properties);
        assert_eq!(
            properties["MasterUserPassword"],
            whole["MasterUserPassword"]
        );
        assert_eq!(properties["AuthToken"], whole["AuthToken"]);
        assert_eq!(Value::Object(properties)["Nested"][0]["Password"], "****");
    }
}
