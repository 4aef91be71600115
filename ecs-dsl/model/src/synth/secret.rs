//! Secrets of Secrets Manager.

use super::{Context, removal};
use crate::cfn::aws::secretsmanager::{GenerateSecretString, Secret as SecretResource};
use crate::dsl::{Secret, SecretSource, SecretTemplate};
use crate::synth::optional::Optional;

pub(super) fn synth(secret: &Secret, cx: &mut Context<'_>) {
    let SecretSource::Generated { template, length } = &secret.source else {
        return;
    };
    let generated = generated(template.as_ref(), length.value);
    let resource = SecretResource::new()
        .generate_secret_string(generated)
        .given(secret.key.as_ref(), |it, key| it.kms_key_id(key.arn()));
    let id = cx.ids(&secret.name).id("Secret");
    let resource = removal::with_policy(resource, secret.removal, cx.stack());
    cx.add(id, resource);
}

/// How AWS generates a secret: letters and digits only, which need no escaping in a URL.
pub(super) fn generated(template: Option<&SecretTemplate>, length: u32) -> GenerateSecretString {
    let generated = GenerateSecretString::new()
        .exclude_punctuation(true)
        .password_length(length);
    match template {
        None => generated,
        Some(template) => {
            let entries: serde_json::Map<String, serde_json::Value> = template
                .entries
                .iter()
                .map(|(key, value)| (key.clone(), value.clone().into()))
                .collect();
            generated
                .secret_string_template(serde_json::Value::Object(entries).to_string())
                .generate_string_key(template.generated_key.clone())
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::testing::{template, template_in};
    use crate::dsl::{Image, Key, Secret, Stage, TaskBuilder, Worker, days};

    #[test]
    fn generated_secret_has_letters_and_digits_and_no_name() {
        let template = template(|stack| {
            stack.add(Secret::generated("jwt"));
        });
        let secret = &template["Resources"]["JwtSecret"];
        assert_eq!(secret["DeletionPolicy"], "Delete");
        assert_eq!(secret["UpdateReplacePolicy"], "Delete");
        assert_eq!(
            secret["Properties"]["GenerateSecretString"],
            json!({"ExcludePunctuation": true, "PasswordLength": 32})
        );
        assert_eq!(secret["Properties"]["Name"], json!(null));
    }

    #[test]
    fn secret_template_has_the_plain_entries() {
        let template = template_in(&Stage::new("prod").protected(), |stack| {
            let key = stack.add(Key::new("data").rotation_period(days(180)));
            let secret = Secret::generated("smtp").length(40).kms_key(&key);
            stack.add(secret.template([("username", "mailer")], "password"));
        });
        let secret = &template["Resources"]["SmtpSecret"];
        assert_eq!(secret["DeletionPolicy"], "RetainExceptOnCreate");
        assert_eq!(secret["UpdateReplacePolicy"], "Retain");
        assert_eq!(
            secret["Properties"]["KmsKeyId"],
            json!({"Fn::GetAtt": ["DataKey", "Arn"]})
        );
        assert_eq!(
            secret["Properties"]["GenerateSecretString"],
            json!({
                "ExcludePunctuation": true,
                "PasswordLength": 40,
                "SecretStringTemplate": "{\"username\":\"mailer\"}",
                "GenerateStringKey": "password",
            })
        );
    }

    /// The `ValueFrom` of the container's secret, and the statement of its execution role.
    fn read_by_a_worker(
        secret: fn(&mut crate::dsl::Stack) -> crate::cfn::Value<crate::cfn::SecretRef>,
    ) -> (serde_json::Value, serde_json::Value) {
        let template = template(|stack| {
            super::super::testing::network(stack);
            let secret = secret(stack);
            stack.add(
                Worker::new("mailer")
                    .image(Image::registry("shop/mailer"))
                    .secret("SECRET", secret),
            );
        });
        let container =
            &template["Resources"]["MailerTaskDefinition"]["Properties"]["ContainerDefinitions"][0];
        let policy = &template["Resources"]["MailerExecutionRole"]["Properties"]["Policies"][0]["PolicyDocument"];
        let statement = policy["Statement"].as_array().unwrap().last().unwrap();
        (
            container["Secrets"][0]["ValueFrom"].clone(),
            statement.clone(),
        )
    }

    #[test]
    fn container_gets_the_whole_secret_or_one_key() {
        let (value, statement) =
            read_by_a_worker(|stack| (&stack.add(Secret::generated("jwt"))).into());
        assert_eq!(value, json!({"Ref": "JwtSecret"}));
        assert_eq!(statement["Action"], "secretsmanager:GetSecretValue");
        assert_eq!(statement["Resource"], json!({"Ref": "JwtSecret"}));
        let (value, _) =
            read_by_a_worker(|stack| stack.add(Secret::generated("smtp")).key("password"));
        assert_eq!(value, json!({"Fn::Sub": "${SmtpSecret}:password::"}));
    }

    #[test]
    fn secret_imported_by_name_allows_any_suffix() {
        let arn = "arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:prod/payment";
        let (value, statement) = read_by_a_worker(|stack| {
            stack
                .add(Secret::import("payment", "prod/payment"))
                .key("api_key")
        });
        assert_eq!(value, json!({"Fn::Sub": format!("{arn}:api_key::")}));
        assert_eq!(
            statement["Resource"],
            json!({"Fn::Sub": format!("{arn}-??????")})
        );
    }

    #[test]
    fn secret_imported_by_full_arn_is_exact() {
        const ARN: &str = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:payment-AbCd12";
        let (value, statement) =
            read_by_a_worker(|stack| stack.add(Secret::import("payment", ARN)).value());
        assert_eq!(value, json!(ARN));
        assert_eq!(statement["Resource"], json!(ARN));
    }

    #[test]
    fn parameter_is_read_by_path() {
        let (value, statement) =
            read_by_a_worker(|stack| stack.add(Secret::parameter("jwt", "/shop/jwt")).value());
        let arn = json!({
            "Fn::Sub": "arn:${AWS::Partition}:ssm:${AWS::Region}:${AWS::AccountId}:parameter/shop/jwt"
        });
        assert_eq!(value, arn);
        assert_eq!(statement["Action"], "ssm:GetParameters");
        assert_eq!(statement["Resource"], arn);
    }
}
