//! Which properties and environment variables hold secrets.

use serde_json::Value;

use super::secret_words::{is_secret, mentions_secret};
use crate::cfn::eval::{is_no_echo, is_ssm};
use crate::cfn::facts;
use crate::cfn::type_info::is_readable;
use crate::rules::is_secret_name;

/// Whether the property at `names`, the names on its path without items, holds a secret: a write-only property that isn't
/// listed as readable, or a name with the words of a secret, whatever the type is. Below a secret, everything is one.
pub fn is_secret_property(type_name: &str, names: &[&str]) -> bool {
    names.iter().any(|name| is_secret_key(name)) || is_write_only_secret(type_name, names)
}

fn is_secret_key(name: &str) -> bool {
    // The keys of a map of environment variables are uppercase, unlike any property.
    let variable = |byte: u8| byte == b'_' || byte.is_ascii_uppercase() || byte.is_ascii_digit();
    // The labels that name the content of a secret are ours, and contain no secret.
    if name.starts_with("ecs-dsl.") {
        return false;
    }
    is_secret(name) || (name.bytes().all(variable) && is_secret_variable(name))
}

fn is_write_only_secret(type_name: &str, names: &[&str]) -> bool {
    let Some(facts) = facts(type_name) else {
        return false;
    };
    let holds = |pattern: &&&str| {
        let mut parts = pattern.split('/').filter(|part| *part != "*");
        let mut rest = names.iter();
        parts.all(|part| rest.next().is_some_and(|name| *name == part))
    };
    let mut covering = facts.write_only.iter().filter(holds);
    covering.any(|pattern| !is_readable(type_name, pattern))
}

/// Whether a variable, a tag or a parameter with this name is treated as a secret.
pub fn is_secret_variable(name: &str) -> bool {
    mentions_secret(name) || is_secret_name(name) || is_secret(name)
}

/// Whether the value of a template parameter is a secret: it has `NoEcho`, or the name of one. The value of a parameter that
/// names an SSM parameter is only that name.
pub fn is_secret_parameter(name: &str, declaration: &Value) -> bool {
    is_no_echo(declaration) || (is_secret(name) && !is_ssm(declaration))
}

#[cfg(test)]
mod tests {
    use super::is_secret_property;
    use crate::cfn::type_info::{READABLE, is_readable};
    use crate::cfn::{facts, type_info};

    // found: K1
    #[test]
    fn write_only_property_is_secret_unless_it_is_listed_as_readable() {
        let mut secrets = Vec::new();
        for facts in type_info::rows().filter_map(|row| facts(row.type_name)) {
            for pattern in facts.write_only {
                let names: Vec<&str> = pattern.split('/').filter(|part| *part != "*").collect();
                let secret = is_secret_property(facts.type_name, &names);
                assert_ne!(
                    secret,
                    is_readable(facts.type_name, pattern),
                    "{} {pattern}",
                    facts.type_name
                );
                if secret {
                    secrets.push(format!("{} {pattern}", facts.type_name));
                }
            }
        }
        for expected in [
            "AWS::ElastiCache::ReplicationGroup AuthToken",
            "AWS::ElastiCache::User AccessString",
            "AWS::ElastiCache::User AuthenticationMode",
            "AWS::ElastiCache::User Passwords",
            "AWS::OpenSearchService::Domain AdvancedSecurityOptions/MasterUserOptions",
            "AWS::RDS::DBInstance MasterUserPassword",
            "AWS::SecretsManager::Secret SecretString",
        ] {
            assert!(
                secrets.iter().any(|secret| secret == expected),
                "{expected}"
            );
        }
    }

    #[test]
    fn readable_properties_are_write_only_ones_of_aws() {
        for (type_name, patterns) in READABLE {
            let known = facts(type_name).unwrap().write_only;
            for pattern in *patterns {
                assert!(known.contains(pattern), "{type_name} has no {pattern}");
            }
        }
    }

    // found: K1
    #[test]
    fn words_are_found_in_any_case_and_type() {
        for name in [
            "password",
            "AdminPassword",
            "OAuthToken",
            "OauthToken",
            "AccessToken",
            "PreSharedKey",
            "SecretBinary",
            "SecretKey",
            "secretAccessKey",
            "api_key",
            "HECToken",
            "DB_PASSWORD_OLD",
        ] {
            assert!(is_secret_property("Custom::Thing", &["A", name]), "{name}");
            assert!(is_secret_property("Custom::Thing", &[name, "0"]), "{name}");
        }
        for name in [
            "PasswordLength",
            "SecretArn",
            "KmsKeyId",
            "GenerateSecretString",
            "Secrets",
            "PublicKey",
            "TokenValidityUnits",
        ] {
            assert!(!is_secret_property("Custom::Thing", &[name]), "{name}");
        }
    }
}
