//! OpenSearch domains.

use super::private_network::add_security_group;
use super::{Context, iam, removal, resource_policy, search_logs};
use crate::cfn::aws::opensearchservice as opensearch;
use crate::cfn::{Expr, Handle, Json, List, Map, Resource, Value};
use crate::dsl::model::arn::{account_root, arn};
use crate::dsl::{Search, Tier, Vpc};
use crate::synth::optional::Optional;

/// TLS 1.2 or newer, with forward secrecy.
const TLS_POLICY: &str = "Policy-Min-TLS-1-2-PFS-2023-10";

pub(super) fn synth(search: &Search, cx: &mut Context<'_>) {
    if search.imported.is_some() {
        return;
    }
    let vpc = cx.stack().vpc_or_only(search.network.vpc.as_ref()).one();
    let Some(vpc) = vpc else { return };
    let ids = cx.ids(&search.name);
    let tier = vpc.spec().tier_or_isolated(search.network.tier);
    let zones = zones(search.instance_count.value, vpc.spec().subnet_count(tier));
    let group = add_security_group("Search domain", &vpc, ids, cx);
    let network = opensearch::VpcOptions::new()
        .subnet_ids(subnets(&vpc, tier, zones))
        .security_group_ids([group]);
    let domain = domain(search, zones).vpc_options(network);
    let mut resource = if search.export_logs {
        let policy = search_logs::add(search, ids, cx);
        let logged = domain.log_publishing_options(search_logs::options(ids));
        Resource::from(logged).depends_on(policy)
    } else {
        Resource::from(domain)
    };
    // Without this attribute, a new version would replace the domain by an empty one.
    let in_place: Map = [("EnableVersionUpgrade", true)].into_iter().collect();
    resource = resource.attribute("UpdatePolicy", in_place);
    let resource = removal::with_policy(resource, search.removal, cx.stack());
    cx.add(ids.id("Domain"), resource);
}

fn domain(search: &Search, zones: u16) -> opensearch::Domain {
    let disk = opensearch::EbsOptions::new()
        .ebs_enabled(true)
        .volume_type("gp3")
        .volume_size(search.volume_size.value);
    let at_rest = opensearch::EncryptionAtRestOptions::new()
        .enabled(true)
        .given(search.key.as_ref(), |it, key| it.kms_key_id(key.arn()));
    let endpoint = opensearch::DomainEndpointOptions::new()
        .enforce_https(true)
        .tls_security_policy(TLS_POLICY);
    opensearch::Domain::new()
        .engine_version(search.engine_version.value.clone())
        .cluster_config(cluster(search, zones))
        .ebs_options(disk)
        .encryption_at_rest_options(at_rest)
        .node_to_node_encryption_options(
            opensearch::NodeToNodeEncryptionOptions::new().enabled(true),
        )
        .domain_endpoint_options(endpoint)
        .software_update_options(
            opensearch::SoftwareUpdateOptions::new().auto_software_update_enabled(true),
        )
        .access_policies(access())
}

fn cluster(search: &Search, zones: u16) -> opensearch::ClusterConfig {
    let cluster = opensearch::ClusterConfig::new()
        .instance_type(search.instance_type.value.clone())
        .instance_count(search.instance_count.value)
        .zone_awareness_enabled(zones > 1);
    if zones > 1 {
        let zones = opensearch::ZoneAwarenessConfig::new().availability_zone_count(zones);
        cluster.zone_awareness_config(zones)
    } else {
        cluster
    }
}

/// Allows the roles of this account; their own policies restrict them. The roles can't be named here, because their
/// policies refer to the domain, and neither can the domain, whose name is generated.
fn access() -> Value<Json> {
    let account = ("AWS", account_root().into_expr());
    let statement =
        resource_policy::allow("Account", account, &["es:ESHttp*"], arn("es", "domain/*"));
    iam::document(vec![statement.into()])
}

/// The number of zones for the nodes; OpenSearch requires the same number of nodes in each.
fn zones(nodes: u32, subnets: usize) -> u16 {
    match nodes {
        0 => 1,
        nodes if nodes % 3 == 0 && subnets >= 3 => 3,
        nodes if nodes % 2 == 0 && subnets >= 2 => 2,
        _ => 1,
    }
}

/// The first subnets of the tier, one per zone.
fn subnets(vpc: &Handle<Vpc>, tier: Tier, zones: u16) -> Value<List<String>> {
    match vpc.subnet_ids(tier).into_expr() {
        Expr::List(ids) => {
            Value::from_expr(Expr::List(ids.into_iter().take(zones.into()).collect()))
        }
        other => Value::from_expr(other),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::testing::{granted, network, template, template_in};
    use super::zones;
    use crate::dsl::{Search, Stage};

    fn search(change: impl Fn(Search) -> Search) -> Value {
        template(|stack| {
            network(stack);
            stack.add(change(Search::new("catalog")));
        })["Resources"]["CatalogDomain"]
            .clone()
    }

    #[test]
    fn domain_is_encrypted_and_private() {
        let domain = search(|search| search);
        assert_eq!(domain["DeletionPolicy"], "Delete");
        assert_eq!(
            domain["UpdatePolicy"],
            json!({"EnableVersionUpgrade": true})
        );
        let properties = &domain["Properties"];
        assert_eq!(properties["EngineVersion"], "OpenSearch_2.19");
        assert_eq!(
            properties["ClusterConfig"],
            json!({"InstanceType": "t3.small.search", "InstanceCount": 1, "ZoneAwarenessEnabled": false})
        );
        assert_eq!(
            properties["EBSOptions"],
            json!({"EBSEnabled": true, "VolumeType": "gp3", "VolumeSize": 10})
        );
        assert_eq!(
            properties["EncryptionAtRestOptions"],
            json!({"Enabled": true})
        );
        assert_eq!(
            properties["NodeToNodeEncryptionOptions"],
            json!({"Enabled": true})
        );
        assert_eq!(properties["DomainEndpointOptions"]["EnforceHTTPS"], true);
        assert_eq!(
            properties["VPCOptions"],
            json!({
                "SubnetIds": [{"Ref": "MainIsolatedSubnet1"}],
                "SecurityGroupIds": [{"Fn::GetAtt": ["CatalogSecurityGroup", "GroupId"]}],
            })
        );
        let statement = &properties["AccessPolicies"]["Statement"][0];
        assert_eq!(
            statement["Principal"],
            json!({"AWS": {"Fn::Sub": "arn:${AWS::Partition}:iam::${AWS::AccountId}:root"}})
        );
    }

    #[test]
    fn even_node_count_is_spread_over_two_zones() {
        let domain = search(|search| search.instance_count(2).instance_type("m7g.large.search"));
        assert_eq!(
            domain["Properties"]["ClusterConfig"]["ZoneAwarenessConfig"],
            json!({"AvailabilityZoneCount": 2})
        );
        assert_eq!(
            domain["Properties"]["VPCOptions"]["SubnetIds"]
                .as_array()
                .unwrap()
                .len(),
            2
        );
        assert_eq!(
            [
                zones(1, 3),
                zones(2, 3),
                zones(3, 3),
                zones(3, 2),
                zones(6, 2)
            ],
            [1, 2, 3, 1, 2]
        );
    }

    #[test]
    fn protected_stage_retains_domain() {
        let template = template_in(&Stage::new("prod").protected(), |stack| {
            network(stack);
            stack.add(Search::new("catalog"));
        });
        assert_eq!(
            template["Resources"]["CatalogDomain"]["DeletionPolicy"],
            "RetainExceptOnCreate"
        );
    }

    #[test]
    fn connect_grant_allows_requests_and_passes_the_url() {
        let (statements, variables) = granted(|stack| stack.add(Search::new("catalog")).connect());
        assert_eq!(
            statements[0]["Resource"],
            json!({"Fn::Sub": "${CatalogDomain.Arn}/*"})
        );
        assert_eq!(statements[0]["Action"].as_array().unwrap().len(), 6);
        assert_eq!(
            variables,
            json!([{"Name": "SEARCH_URL", "Value": {"Fn::Sub": "https://${CatalogDomain.DomainEndpoint}"}}])
        );
    }
}
