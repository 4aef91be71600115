//! The secrets and parameters of the program: where their values are stored, and what reads them.

use serde_json::Value;

use crate::cfn::{Expr, Handle, SecretRef, SecretStore, Target};
use crate::dsl::{Entry as _, Secret, SecretSource, SecureParameter, Spec, Stack};
use crate::synth::Synthesized;

/// A secret of Secrets Manager or a parameter of SSM Parameter Store, of which the program knows the place and never the value.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StoredValue {
    /// The service that stores it.
    pub store: SecretStore,
    /// The name of the component; the name or the ARN that the program has, if it is no component.
    pub name: String,
    /// The name of the stack in the app to which the expressions belong.
    pub stack: String,
    /// What creates it.
    pub source: StoredValueSource,
    /// The expression of the customer managed key's ARN, if it has one.
    pub kms_key: Option<Value>,
    /// What reads it when its tasks start, in the order of the program.
    pub readers: Vec<StoredValueReader>,
}

/// What creates a stored value.
#[derive(Clone, Debug, PartialEq)]
pub enum StoredValueSource {
    /// The stack creates it, with a first value that AWS generates: the logical id.
    Generated(String),
    /// The stack creates it from values of the component, such as the URL of a database: the logical id.
    Composed(String),
    /// It is created outside of the stacks.
    External {
        /// The expression of its name or ARN.
        id: Value,
        /// Whether the ARN lacks the hyphen and six characters that Secrets Manager appends to the name.
        is_partial: bool,
    },
}

/// A container that reads a stored value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StoredValueReader {
    /// The name of its stack in the app.
    pub stack: String,
    /// The name of the component in the program.
    pub component: String,
    /// The name of the container.
    pub container: String,
    /// The environment variable; `None` for the credentials of a registry.
    pub variable: Option<String>,
    /// The key, if the value is a JSON object.
    pub key: Option<String>,
}

/// A stored value, and the expression by which its readers name it.
struct Known {
    arn: Expr,
    value: StoredValue,
}

/// The stored values of all stacks: those of components first.
pub(super) fn stored_values(stacks: &[Stack], templates: &[Synthesized]) -> Vec<StoredValue> {
    let mut known: Vec<Known> = Vec::new();
    for (stack, synthesized) in stacks.iter().zip(templates) {
        let secrets = stack.handles::<Secret>();
        known.extend(secrets.map(|secret| of_secret(&secret, synthesized)));
        let parameters = stack.handles::<SecureParameter>();
        known.extend(parameters.map(|parameter| of_parameter(&parameter)));
    }
    let all: Vec<_> = stacks.iter().zip(templates).collect();
    for (stack, synthesized) in &all {
        for read in &synthesized.secret_reads {
            let arn = scoped(read.secret.source().clone(), stack);
            let place = known.iter().position(|known| known.arn == arn);
            let place = place.unwrap_or_else(|| {
                let value = unnamed(&read.secret, &arn, stack, &all);
                known.push(Known { arn, value });
                known.len() - 1
            });
            let owner = synthesized.owner(stack, read.task_definition);
            let component = match owner.map(|owner| (owner.entry(), owner.resource())) {
                Some((Some(entry), _)) => entry.program_name().to_string(),
                Some((None, Some((id, _)))) => id.to_string(),
                Some((None, None)) | None => continue,
            };
            if let Some(known) = known.get_mut(place) {
                known.value.readers.push(StoredValueReader {
                    stack: stack.scope_arc().to_string(),
                    component,
                    container: read.container.clone(),
                    variable: read.variable.clone(),
                    key: read.secret.entry().map(str::to_owned),
                });
            }
        }
    }
    known.into_iter().map(|known| known.value).collect()
}

fn of_secret(secret: &Handle<Secret>, synthesized: &Synthesized) -> Known {
    let spec = secret.spec();
    let (arn, source) = match (&spec.source, secret.arn().into_expr()) {
        (SecretSource::Generated { .. }, Expr::Ref(target)) => {
            let id = synthesized.kept_id(target.id);
            let source = StoredValueSource::Generated(id.to_string());
            let scope = target.scope;
            (Expr::Ref(Target { scope, id }), source)
        }
        (source, arn) => {
            let id = json(&arn);
            let is_partial = matches!(source, SecretSource::Imported { partial: true, .. });
            (arn, StoredValueSource::External { id, is_partial })
        }
    };
    Known {
        arn,
        value: StoredValue {
            store: SecretStore::SecretsManager,
            name: spec.program_name().to_string(),
            stack: secret.scope().to_owned(),
            source,
            kms_key: spec.key.as_ref().map(|key| json(key.arn().expr())),
            readers: Vec::new(),
        },
    }
}

fn of_parameter(parameter: &Handle<SecureParameter>) -> Known {
    let spec = parameter.spec();
    Known {
        arn: spec.arn.expr().clone(),
        value: StoredValue {
            store: SecretStore::ParameterStore,
            name: spec.program_name().to_string(),
            stack: parameter.scope().to_owned(),
            source: StoredValueSource::External {
                id: json(spec.given.expr()),
                is_partial: false,
            },
            kms_key: spec.key.as_ref().map(|key| json(key.arn().expr())),
            readers: Vec::new(),
        },
    }
}

/// What a container reads that is no component of its own: a secret that another component creates, or a name or ARN.
fn unnamed(
    secret: &SecretRef,
    arn: &Expr,
    reader: &Stack,
    all: &[(&Stack, &Synthesized)],
) -> StoredValue {
    let created = match arn {
        Expr::Ref(target) => all.iter().find_map(|(stack, synthesized)| {
            let is_here = target.scope.as_ref() == Some(stack.scope_arc());
            let is_resource = || synthesized.template.resource(target.id.as_str()).is_some();
            (is_here && is_resource()).then(|| {
                let id = target.id.to_string();
                let owner = synthesized.owner_of(stack, &id).and_then(Spec::entry);
                let (name, source) = match owner {
                    Some(entry) => (
                        entry.program_name().to_string(),
                        StoredValueSource::Composed(id),
                    ),
                    None => (id.clone(), StoredValueSource::Generated(id)),
                };
                (name, stack.scope_arc().to_string(), source)
            })
        }),
        _ => None,
    };
    let (name, stack, source) = created.unwrap_or_else(|| {
        let id = json(arn);
        let name = arn.as_str().map_or_else(|| id.to_string(), str::to_owned);
        let is_partial = secret.is_partial();
        let source = StoredValueSource::External { id, is_partial };
        (name, reader.scope_arc().to_string(), source)
    });
    StoredValue {
        store: secret.store(),
        name,
        stack,
        source,
        kms_key: secret.kms_key().map(json),
        readers: Vec::new(),
    }
}

/// The expression, with the stack in each reference to a resource or a parameter.
fn scoped(mut expr: Expr, stack: &Stack) -> Expr {
    expr.for_each_reference_mut(&mut |reference| {
        if let Expr::Ref(target) | Expr::GetAtt(target, _) = reference
            && target.scope.is_none()
            && !target.id.as_str().contains("::")
        {
            target.scope = Some(stack.scope_arc().clone());
        }
    });
    expr
}

fn json(expr: &Expr) -> Value {
    serde_json::to_value(expr).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{StoredValue, StoredValueSource};
    use crate::cfn::SecretStore;
    use crate::dsl::{
        App, Cluster, Image, Nat, Postgres, Secret, Stack, Stacks, Stage, TaskBuilder as _, Vpc,
        Worker,
    };

    fn network(stack: &mut Stack) {
        stack.add(Vpc::new("main").nat(Nat::Single));
        stack.add(Cluster::new("main"));
    }

    fn worker(name: &str) -> Worker {
        Worker::new(name).image(Image::ecr("shop/order").tag("v1"))
    }

    fn found(program: impl Fn(&mut Stacks)) -> Vec<StoredValue> {
        let app = App::new("shop").stage(Stage::new("dev"));
        app.synth("dev", program).unwrap().stored_values
    }

    fn readers(value: &StoredValue) -> Vec<String> {
        let readers = value.readers.iter();
        readers
            .map(|reader| {
                let variable = reader.variable.as_deref().unwrap_or("-");
                let key = reader.key.as_deref().unwrap_or("-");
                format!("{} {} {variable} {key}", reader.stack, reader.component)
            })
            .collect()
    }

    #[test]
    fn components_and_their_readers_are_found_across_stacks() {
        let values = found(|stacks| {
            let data = stacks.stack("data");
            let jwt = data.add(Secret::generated("jwt"));
            data.add(Secret::generated("unread"));
            let payment = data.add(Secret::import("payment", "prod/payment"));
            let token = data.add(Secret::parameter("token", "/shop/token"));
            let web = stacks.stack("web");
            network(web);
            web.add(
                worker("mailer")
                    .secret("JWT", &jwt)
                    .secret("PAYMENT", payment.key("api_key"))
                    .secret("TOKEN", &token),
            );
            web.add(worker("order").secret("JWT", &jwt));
        });
        let names: Vec<_> = values.iter().map(|value| value.name.as_str()).collect();
        assert_eq!(names, ["jwt", "unread", "payment", "token"]);
        assert_eq!(readers(&values[0]), ["web mailer JWT -", "web order JWT -"]);
        assert_eq!(
            values[0].source,
            StoredValueSource::Generated("JwtSecret".to_owned())
        );
        assert_eq!(values[0].stack, "data");
        assert_eq!(readers(&values[1]), [""; 0]);
        assert_eq!(readers(&values[2]), ["web mailer PAYMENT api_key"]);
        assert_eq!(readers(&values[3]), ["web mailer TOKEN -"]);
        let external = StoredValueSource::External {
            id: json!("/shop/token"),
            is_partial: false,
        };
        assert_eq!(values[3].source, external);
        assert_eq!(values[3].store, SecretStore::ParameterStore);
    }

    #[test]
    fn secret_of_a_database_has_the_name_of_the_database() {
        let values = found(|stacks| {
            let stack = stacks.stack("web");
            network(stack);
            let db = stack.add(Postgres::new("db"));
            stack.add(worker("order").secret("DATABASE_URL", db.url()));
        });
        assert_eq!(values.len(), 1);
        assert_eq!(values[0].name, "db");
        let composed = StoredValueSource::Composed("DbUrlSecret".to_owned());
        assert_eq!(values[0].source, composed);
        assert_eq!(readers(&values[0]), ["web order DATABASE_URL -"]);
    }
}
