//! Redis and Valkey caches: replication group, subnets, security group.

use super::duration::days;
use super::private_network::add_security_group;
use super::{Context, LogicalIds, removal, secret};
use crate::cfn::aws::elasticache::{self, ReplicationGroup, SubnetGroup};
use crate::cfn::aws::secretsmanager::Secret;
use crate::cfn::{DeletionPolicy, Resource, Value, intrinsic};
use crate::dsl::{CACHE_PORT, Cache, CacheEngine, SecretTemplate, TransitEncryption};
use crate::synth::optional::Optional;

/// The length of the generated password. `limits.json`: `ec.authtoken`.
const TOKEN_LENGTH: u32 = 64;

pub(super) fn synth(redis: &Cache, cx: &mut Context<'_>) {
    if redis.imported.is_some() {
        return;
    }
    let vpc = cx.stack().vpc_or_only(redis.network.vpc.as_ref()).one();
    let Some(vpc) = vpc else { return };
    let ids = cx.ids(&redis.name);
    let subnets = vpc.subnet_ids(vpc.spec().tier_or_isolated(redis.network.tier));
    let subnet_group = SubnetGroup::new(format!("Subnets of cache {}", redis.name), subnets);
    cx.add(ids.id("SubnetGroup"), subnet_group);
    let group = add_security_group("Cache", &vpc, ids, cx);
    if redis.auth_token.is_some() {
        add_secrets(redis, ids, cx);
    }
    let removal = cx.stack().removal_of(redis.removal);
    let policy = removal.unwrap_or(if cx.stack().stage().is_protected() {
        DeletionPolicy::Snapshot
    } else {
        DeletionPolicy::Delete
    });
    let resource = Resource::from_type(replication_group(redis, group, ids)).removal_policy(policy);
    cx.add(ids.id("ReplicationGroup"), resource);
}

/// Adds the password and the URL with it, since ECS can't compose one.
fn add_secrets(redis: &Cache, ids: LogicalIds<'_>, cx: &mut Context<'_>) {
    let template = SecretTemplate {
        entries: Vec::new(),
        generated_key: "token".into(),
    };
    let password = Secret::new()
        .description(format!("Password of cache {}", redis.name))
        .generate_secret_string(secret::generated(Some(&template), TOKEN_LENGTH));
    let password = encrypted(redis, password);
    cx.add(
        ids.id("AuthToken"),
        removal::with_policy(password, redis.removal, cx.stack()),
    );
    let url = intrinsic::concat([
        "rediss://:".into(),
        token(ids),
        "@".into(),
        ids.attribute("ReplicationGroup", "PrimaryEndPoint.Address"),
        format!(":{CACHE_PORT}/0").into(),
    ]);
    let secret = Secret::new()
        .description(format!("URL of cache {}", redis.name))
        .secret_string(url);
    // The URL can be composed again at any time.
    let resource =
        Resource::from_type(encrypted(redis, secret)).removal_policy(DeletionPolicy::Delete);
    cx.add_if_used(ids.id("UrlSecret"), resource);
}

fn encrypted(redis: &Cache, secret: Secret) -> Secret {
    secret.given(redis.key.as_ref(), |it, key| it.kms_key_id(key.arn()))
}

fn token(ids: LogicalIds<'_>) -> Value<String> {
    intrinsic::resolve_secret(ids.reference("AuthToken"), "token")
}

fn replication_group(
    redis: &Cache,
    security_group: Value<String>,
    ids: LogicalIds<'_>,
) -> ReplicationGroup {
    let (engine, newest) = match redis.engine {
        CacheEngine::Redis => ("redis", "7.1"),
        CacheEngine::Valkey => ("valkey", "8.0"),
    };
    let version = redis.engine_version.as_ref();
    let version = version.map_or(newest, |version| version.value.as_str());
    let fails_over = redis.replicas.value > 0;
    let mode = transit_encryption_mode(redis.transit_encryption);
    let token = redis.auth_token.map(|_| token(ids));
    ReplicationGroup::new(format!("Cache {}", redis.name))
        .engine(engine)
        .engine_version(version)
        .cache_node_type(redis.node_type.value.clone())
        .num_cache_clusters(redis.replicas.value.saturating_add(1))
        .automatic_failover_enabled(fails_over)
        .multi_az_enabled(fails_over)
        .port(CACHE_PORT)
        .cache_subnet_group_name(ids.reference("SubnetGroup"))
        .security_group_ids([security_group])
        .at_rest_encryption_enabled(true)
        .transit_encryption_enabled(redis.transit_encryption != TransitEncryption::Disabled)
        .snapshot_retention_limit(days(redis.snapshot_retention_limit.value))
        .auto_minor_version_upgrade(true)
        .given(mode, ReplicationGroup::transit_encryption_mode)
        .given(token, ReplicationGroup::auth_token)
        .given(redis.key.as_ref(), |it, key| it.kms_key_id(key.arn()))
}

fn transit_encryption_mode(
    encryption: TransitEncryption,
) -> Option<elasticache::TransitEncryptionMode> {
    match encryption {
        TransitEncryption::Required => Some(elasticache::TransitEncryptionMode::Required),
        TransitEncryption::Preferred => Some(elasticache::TransitEncryptionMode::Preferred),
        TransitEncryption::Disabled => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::testing::{network, template, template_in};
    use crate::dsl::{Cache, Image, Stage, TaskBuilder, TransitEncryption, Worker};

    fn cache(change: impl Fn(Cache) -> Cache) -> Value {
        group(|| change(Cache::redis("cache")))
    }

    fn group(cache: impl Fn() -> Cache) -> Value {
        let template = template(|stack| {
            network(stack);
            stack.add(cache());
        });
        template["Resources"]["CacheReplicationGroup"].clone()
    }

    #[test]
    fn cache_is_a_single_encrypted_node() {
        let group = cache(|redis| redis);
        assert_eq!(group["DeletionPolicy"], "Delete");
        assert_eq!(group["UpdateReplacePolicy"], "Delete");
        let properties = &group["Properties"];
        for (property, value) in [
            ("Engine", json!("redis")),
            ("EngineVersion", json!("7.1")),
            ("CacheNodeType", json!("cache.t4g.micro")),
            ("NumCacheClusters", json!(1)),
            ("AutomaticFailoverEnabled", json!(false)),
            ("MultiAZEnabled", json!(false)),
            ("AtRestEncryptionEnabled", json!(true)),
            ("TransitEncryptionEnabled", json!(true)),
            ("TransitEncryptionMode", json!("required")),
            ("SnapshotRetentionLimit", json!(1)),
            ("Port", json!(6379)),
            ("ReplicationGroupId", json!(null)),
        ] {
            assert_eq!(properties[property], value, "{property}");
        }
    }

    #[test]
    fn replicas_enable_failover() {
        let group = cache(|redis| redis.replicas(2));
        assert_eq!(group["Properties"]["NumCacheClusters"], 3);
        assert_eq!(group["Properties"]["AutomaticFailoverEnabled"], true);
        assert_eq!(group["Properties"]["MultiAZEnabled"], true);
    }

    #[test]
    fn valkey_engine_is_used() {
        let group =
            group(|| Cache::valkey("cache").transit_encryption(TransitEncryption::Disabled));
        assert_eq!(group["Properties"]["Engine"], "valkey");
        assert_eq!(group["Properties"]["EngineVersion"], "8.0");
        assert_eq!(group["Properties"]["TransitEncryptionEnabled"], false);
        assert_eq!(group["Properties"]["TransitEncryptionMode"], json!(null));
        assert_eq!(
            self::group(|| Cache::valkey("cache").engine_version("7.2"))["Properties"]["EngineVersion"],
            "7.2"
        );
    }

    #[test]
    fn password_is_generated_and_passed_as_a_secret() {
        let template = template(|stack| {
            network(stack);
            let cache = stack.add(Cache::redis("cache").auth_token());
            stack.add(
                Worker::new("mailer")
                    .image(Image::registry("shop/mailer"))
                    .grant(cache.connect()),
            );
        });
        let resources = &template["Resources"];
        assert_eq!(
            resources["CacheReplicationGroup"]["Properties"]["AuthToken"],
            json!({"Fn::Sub": "{{resolve:secretsmanager:${CacheAuthToken}:SecretString:token}}"})
        );
        let generated = &resources["CacheAuthToken"]["Properties"]["GenerateSecretString"];
        assert_eq!(
            *generated,
            json!({
                "ExcludePunctuation": true,
                "PasswordLength": 64,
                "SecretStringTemplate": "{}",
                "GenerateStringKey": "token",
            })
        );
        assert_eq!(
            resources["CacheUrlSecret"]["Properties"]["SecretString"],
            json!({"Fn::Sub": "rediss://:{{resolve:secretsmanager:${CacheAuthToken}:SecretString:token}}@${CacheReplicationGroup.PrimaryEndPoint.Address}:6379/0"})
        );
        let container = &resources["MailerTaskDefinition"]["Properties"]["ContainerDefinitions"][0];
        assert_eq!(
            container["Secrets"],
            json!([{"Name": "REDIS_URL", "ValueFrom": {"Ref": "CacheUrlSecret"}}])
        );
        assert_eq!(container["Environment"], json!(null));
    }

    #[test]
    fn protected_stage_takes_final_snapshot() {
        let template = template_in(&Stage::new("prod").protected(), |stack| {
            network(stack);
            stack.add(Cache::redis("cache"));
        });
        assert_eq!(
            template["Resources"]["CacheReplicationGroup"]["DeletionPolicy"],
            "Snapshot"
        );
    }

    #[test]
    fn connect_grant_opens_the_port_and_passes_the_url() {
        for (encryption, scheme) in [
            (TransitEncryption::Required, "rediss"),
            (TransitEncryption::Preferred, "redis"),
            (TransitEncryption::Disabled, "redis"),
        ] {
            let template = template(|stack| {
                network(stack);
                let cache = stack.add(Cache::redis("cache").transit_encryption(encryption));
                stack.add(
                    Worker::new("mailer")
                        .image(Image::registry("shop/mailer"))
                        .grant(cache.connect()),
                );
            });
            let resources = &template["Resources"];
            let rule = &resources["CacheIngressFromMailer6379"]["Properties"];
            assert_eq!(
                rule["GroupId"],
                json!({"Fn::GetAtt": ["CacheSecurityGroup", "GroupId"]})
            );
            assert_eq!(rule["FromPort"], 6379);
            let container =
                &resources["MailerTaskDefinition"]["Properties"]["ContainerDefinitions"][0];
            let url =
                format!("{scheme}://${{CacheReplicationGroup.PrimaryEndPoint.Address}}:6379/0");
            assert_eq!(
                container["Environment"],
                json!([{"Name": "REDIS_URL", "Value": {"Fn::Sub": url}}])
            );
        }
    }
}
