//! Values of `Fn::GetAtt`: generated like the ids, with the type in AWS's schema.

use serde_json::{Map, Value, json};

use super::ids::{ACCOUNT, Subject};
use super::names::name_property;
use super::schema::type_at;
use crate::cfn::facts;

/// All attributes of the resource, by their dotted names.
pub(super) fn attributes(subject: &Subject<'_>, physical_id: &str) -> Map<String, Value> {
    let Some(facts) = facts(subject.type_name) else {
        return Map::new();
    };
    let mut found = Map::new();
    for name in facts.read_only {
        let text = specific_attribute(subject, physical_id, name)
            .unwrap_or_else(|| derived_attribute(subject, physical_id, name));
        let kind = type_at(subject.type_name, name).unwrap_or_default();
        found.insert((*name).to_owned(), typed(text, &kind));
    }
    if let Some(name) = name_attribute(subject.type_name) {
        found.insert(name.to_owned(), Value::String(subject.name()));
    }
    found
}

/// The name attribute of an App Mesh resource. AWS returns it for generated names as well.
fn name_attribute(type_name: &str) -> Option<&'static str> {
    name_property(type_name).filter(|_| type_name.starts_with("AWS::AppMesh::"))
}

/// The attribute called `name`, or the property of that name, which some types return as an attribute.
pub(super) fn attribute<'a>(
    attributes: &'a Map<String, Value>,
    properties: &'a Map<String, Value>,
    name: &str,
) -> Option<&'a Value> {
    attributes.get(name).or_else(|| {
        let mut parts = name.split('.');
        let first = properties.get(parts.next()?)?;
        parts.try_fold(first, |value, part| value.get(part))
    })
}

fn typed(text: String, kind: &str) -> Value {
    match kind {
        "integer" | "number" => json!(text.parse::<i64>().unwrap_or(1)),
        "boolean" => json!(text == "true"),
        "array" => json!([text]),
        "object" => json!({}),
        _ => Value::String(text),
    }
}

/// Attributes of single resource types.
fn specific_attribute(subject: &Subject<'_>, physical_id: &str, name: &str) -> Option<String> {
    let service = subject.type_name.strip_prefix("AWS::")?;
    Some(match (service, name) {
        ("ElasticLoadBalancingV2::LoadBalancer", "DNSName") => host(
            subject,
            &format!(
                "{}-{}",
                subject.name().to_lowercase(),
                subject.hex(8, "dns")
            ),
            "elb",
        ),
        ("ElasticLoadBalancingV2::LoadBalancer", "LoadBalancerFullName") => {
            text_after(physical_id, ":loadbalancer/")
        }
        ("ElasticLoadBalancingV2::LoadBalancer", "LoadBalancerName") => subject.name(),
        ("ElasticLoadBalancingV2::LoadBalancer", "CanonicalHostedZoneID") => {
            "Z00000000LOCAL".to_owned()
        }
        ("ElasticLoadBalancingV2::TargetGroup", "TargetGroupFullName") => {
            format!("targetgroup/{}", text_after(physical_id, ":targetgroup/"))
        }
        ("ElasticLoadBalancingV2::TargetGroup", "TargetGroupName") => subject.name(),
        ("EC2::EIP", "AllocationId") => format!("eipalloc-{}", subject.hex(17, "h17")),
        ("EC2::EIP", "PublicIp") => physical_id.to_owned(),
        ("EC2::VPC", "CidrBlockAssociations") => {
            format!("vpc-cidr-assoc-{}", subject.hex(17, "cidr"))
        }
        (_, "HostedZoneId") => format!("Z{}", subject.hex(20, "zone").to_uppercase()),
        ("EC2::VPC", "DefaultSecurityGroup") => format!("sg-{}", subject.hex(17, "sg")),
        ("EC2::VPC", "DefaultNetworkAcl") => format!("acl-{}", subject.hex(17, "acl")),
        ("EC2::LaunchTemplate", _) if name.ends_with("VersionNumber") => "1".to_owned(),
        ("EC2::SecurityGroup", "GroupId" | "Id") => physical_id.to_owned(),
        ("ECR::Repository", "RepositoryUri") => {
            format!(
                "{ACCOUNT}.dkr.ecr.{}.amazonaws.com/{physical_id}",
                subject.region
            )
        }
        ("ECS::Service", "Name") => subject.name(),
        ("IAM::Role", "RoleId") => format!("AROA{}", subject.hex(17, "role").to_uppercase()),
        ("SQS::Queue", "QueueUrl") => physical_id.to_owned(),
        ("SNS::Topic", "TopicName") | ("SQS::Queue", "QueueName") => subject.name(),
        ("S3::Bucket", "RegionalDomainName" | "DualStackDomainName") => {
            host(subject, physical_id, "s3")
        }
        ("S3::Bucket", "DomainName") => format!("{physical_id}.s3.local"),
        ("DynamoDB::Table", "StreamArn") => format!(
            "{}/stream/2026-01-01T00:00:00.000",
            subject.arn(physical_id)
        ),
        ("SecretsManager::Secret", "Id") => physical_id.to_owned(),
        _ => return None,
    })
}

/// The value of any other attribute, derived from its name.
fn derived_attribute(subject: &Subject<'_>, physical_id: &str, name: &str) -> String {
    let lower = name.to_lowercase();
    let service = subject
        .type_name
        .split("::")
        .nth(1)
        .unwrap_or_default()
        .to_lowercase();
    if name == "MasterUserSecret.SecretArn" {
        format!(
            "arn:aws:secretsmanager:{}:{ACCOUNT}:secret:{service}!{}",
            subject.region,
            subject.uuid()
        )
    } else if lower.ends_with("arn") {
        subject.arn(physical_id)
    } else if lower.ends_with(".port") || lower == "port" {
        port(subject).to_owned()
    } else if [
        "address",
        "dnsname",
        "domainendpoint",
        "endpoint",
        "addresses",
    ]
    .iter()
    .any(|end| lower.ends_with(end))
    {
        let stem = physical_id.rsplit(['/', ':']).next().unwrap_or(physical_id);
        host(
            subject,
            &format!("{}.{}", stem.to_lowercase(), subject.hex(6, name)),
            &service,
        )
    } else if is_own_id(subject, name) {
        physical_id.to_owned()
    } else if lower.ends_with("name") {
        subject.name()
    } else {
        format!("{}-{}", lower.replace('.', "-"), subject.hex(17, name))
    }
}

/// Whether the attribute equals `Ref`: `VpcId` of a VPC, `Id` of any type, the primary identifier.
fn is_own_id(subject: &Subject<'_>, name: &str) -> bool {
    let kind = subject.type_name.rsplit("::").next().unwrap_or_default();
    let primary = facts(subject.type_name).map_or(&[][..], |facts| facts.primary_identifier);
    name == "Id"
        || primary == [name]
        || name
            .strip_suffix("Id")
            .is_some_and(|stem| stem.eq_ignore_ascii_case(kind))
}

fn port(subject: &Subject<'_>) -> &'static str {
    let engine = subject
        .properties
        .get("Engine")
        .and_then(Value::as_str)
        .unwrap_or_default();
    match (subject.type_name, engine) {
        (_, engine) if engine.contains("postgres") => "5432",
        (_, engine) if engine.contains("mysql") || engine.contains("mariadb") => "3306",
        ("AWS::RDS::DBInstance" | "AWS::RDS::DBCluster", _) => "5432",
        (_, "memcached") => "11211",
        _ => "6379",
    }
}

/// A host name that ends in `local`, so that it can't be mistaken for one of AWS's.
fn host(subject: &Subject<'_>, stem: &str, service: &str) -> String {
    format!("{stem}.{}.{service}.local", subject.region)
}

fn text_after(text: &str, marker: &str) -> String {
    text.split_once(marker)
        .map_or_else(|| text.to_owned(), |(_, rest)| rest.to_owned())
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value, json};

    use super::super::ids::Subject;
    use super::{attribute, attributes};

    fn attributes_of(type_name: &str, properties: &Value) -> Map<String, Value> {
        let properties = properties.as_object().unwrap();
        let subject = Subject {
            region: "us-east-1",
            stack: "shop",
            logical_id: "It",
            type_name,
            properties,
            generation: 1,
        };
        attributes(&subject, &subject.physical_id())
    }

    #[test]
    fn attributes_have_the_format_of_aws() {
        let balancer = attributes_of(
            "AWS::ElasticLoadBalancingV2::LoadBalancer",
            &json!({"Name": "web"}),
        );
        let dns = balancer["DNSName"].as_str().unwrap();
        assert!(
            dns.starts_with("web-") && dns.ends_with(".us-east-1.elb.local"),
            "{dns}"
        );
        let role = attributes_of("AWS::IAM::Role", &json!({"RoleName": "web"}));
        assert_eq!(role["Arn"], "arn:aws:iam::000000000000:role/web");
        let address = attributes_of("AWS::EC2::EIP", &json!({}));
        assert!(
            address["PublicIp"]
                .as_str()
                .unwrap()
                .starts_with("203.0.113."),
            "{address:?}"
        );
        let repository = attributes_of(
            "AWS::ECR::Repository",
            &json!({"RepositoryName": "shop/web"}),
        );
        assert_eq!(
            repository["RepositoryUri"],
            "000000000000.dkr.ecr.us-east-1.amazonaws.com/shop/web"
        );
    }

    #[test]
    fn app_mesh_resources_return_their_names() {
        let node = attributes_of("AWS::AppMesh::VirtualNode", &json!({"MeshName": "shop"}));
        let name = node["VirtualNodeName"].as_str().unwrap();
        assert!(name.starts_with("shop-It-"), "{name}");
        let service = json!({"MeshName": "shop", "VirtualServiceName": "user.shop.local"});
        let service = attributes_of("AWS::AppMesh::VirtualService", &service);
        assert_eq!(service["VirtualServiceName"], "user.shop.local");
    }

    #[test]
    fn attributes_have_the_type_of_the_schema() {
        let database = attributes_of("AWS::RDS::DBInstance", &json!({"Engine": "postgres"}));
        assert_eq!(database["Endpoint.Port"], "5432");
        let group = attributes_of("AWS::ElasticLoadBalancingV2::TargetGroup", &json!({}));
        assert!(group["LoadBalancerArns"].is_array());
    }

    #[test]
    fn missing_attribute_falls_back_to_the_property() {
        let properties = json!({"CidrBlock": "10.0.0.0/16", "A": {"B": 1}})
            .as_object()
            .unwrap()
            .clone();
        assert_eq!(
            attribute(&Map::new(), &properties, "CidrBlock"),
            Some(&json!("10.0.0.0/16"))
        );
        assert_eq!(attribute(&Map::new(), &properties, "A.B"), Some(&json!(1)));
        assert_eq!(attribute(&Map::new(), &properties, "C"), None);
    }
}
