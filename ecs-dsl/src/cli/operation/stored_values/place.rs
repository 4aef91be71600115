//! [`Place`]: where a secret or a parameter is stored.

use crate::cfn::SecretStore;

/// Where a value is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Place {
    /// In Secrets Manager.
    Secret {
        /// The name, or the complete ARN.
        id: String,
        /// The name with which it can be created; `None` if only its ARN is known, whose end AWS generates.
        name: Option<String>,
    },
    /// In Parameter Store, under the first of these names that exists.
    Parameter {
        /// The possible names, the most likely first.
        names: Vec<String>,
    },
    /// In another account or region: the ARN.
    Elsewhere(String),
}

impl Place {
    /// From a name or an ARN; `account` and `region` are those of the stage, as far as they are known.
    pub(super) fn parse(
        text: &str,
        store: SecretStore,
        is_partial: bool,
        (account, region): (Option<&str>, Option<&str>),
    ) -> Self {
        let parts: Vec<&str> = text.splitn(6, ':').collect();
        let ["arn", _, _, arn_region, arn_account, resource] = parts.as_slice() else {
            return Self::named(text, store);
        };
        let differs = |own: Option<&str>, other: &str| {
            own.is_some_and(|own| own != other) && !other.is_empty()
        };
        if differs(account, arn_account) || differs(region, arn_region) {
            return Self::Elsewhere(text.to_owned());
        }
        match (store, resource.split_once([':', '/'])) {
            (SecretStore::SecretsManager, Some((_, name))) if is_partial => {
                Self::named(name, store)
            }
            (SecretStore::SecretsManager, _) => Self::Secret {
                id: text.to_owned(),
                name: None,
            },
            (SecretStore::ParameterStore, Some((_, name))) => Self::Parameter {
                // `parameter/jwt` is the ARN of both `jwt` and `/jwt`.
                names: match name.contains('/') {
                    true => vec![format!("/{name}")],
                    false => vec![name.to_owned(), format!("/{name}")],
                },
            },
            (SecretStore::ParameterStore, None) => Self::named(text, store),
        }
    }

    fn named(name: &str, store: SecretStore) -> Self {
        match store {
            SecretStore::SecretsManager => Self::Secret {
                id: name.to_owned(),
                name: Some(name.to_owned()),
            },
            SecretStore::ParameterStore => Self::Parameter {
                names: vec![name.to_owned()],
            },
        }
    }

    /// The name; the ARN if the name is unknown.
    pub(in crate::cli) fn label(&self) -> &str {
        match self {
            Self::Secret { id, name } => name.as_ref().unwrap_or(id),
            Self::Parameter { names } => names.first().map_or("", String::as_str),
            Self::Elsewhere(arn) => arn,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Place;
    use crate::cfn::SecretStore::{ParameterStore, SecretsManager};

    const OWN: (Option<&str>, Option<&str>) = (Some("123456789012"), Some("eu-west-1"));

    #[test]
    fn names_and_arns_are_places() {
        let secret = |id: &str, name: Option<&str>| Place::Secret {
            id: id.to_owned(),
            name: name.map(str::to_owned),
        };
        let arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/payment";
        let partial = Place::parse(arn, SecretsManager, true, OWN);
        assert_eq!(partial, secret("prod/payment", Some("prod/payment")));
        let complete = format!("{arn}-AbCd12");
        let place = Place::parse(&complete, SecretsManager, false, OWN);
        assert_eq!(place, secret(&complete, None));
        let place = Place::parse("prod/payment", SecretsManager, false, OWN);
        assert_eq!(place, secret("prod/payment", Some("prod/payment")));
    }

    #[test]
    fn arn_of_a_parameter_has_one_or_two_names() {
        let names = |text: &str| match Place::parse(text, ParameterStore, false, OWN) {
            Place::Parameter { names } => names,
            other => panic!("{other:?}"),
        };
        let arn = "arn:aws:ssm:eu-west-1:123456789012:parameter";
        assert_eq!(names(&format!("{arn}/shop/jwt")), ["/shop/jwt"]);
        assert_eq!(names(&format!("{arn}/jwt")), ["jwt", "/jwt"]);
        assert_eq!(names("/shop/jwt"), ["/shop/jwt"]);
    }

    #[test]
    fn other_accounts_and_regions_are_elsewhere() {
        for arn in [
            "arn:aws:ssm:eu-west-1:999999999999:parameter/jwt",
            "arn:aws:ssm:us-east-1:123456789012:parameter/jwt",
        ] {
            let place = Place::parse(arn, ParameterStore, false, OWN);
            assert_eq!(place, Place::Elsewhere(arn.to_owned()));
        }
    }
}
