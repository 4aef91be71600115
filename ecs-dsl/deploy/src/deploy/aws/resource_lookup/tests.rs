//! Requests to ECR, ACM and other services, and the conversion of responses.

use serde_json::{Value, json};

use crate::deploy::aws::calls::tests::connection;
use crate::deploy::aws::calls::tests::server::{Reply, Request, Server};
use crate::deploy::{
    EcrImage, Existence, ImageDescription, LiveRule, ResourceLookup as _, block_on, conditions_of,
};

fn json_reply(response: &Value) -> Reply {
    Reply::Response(200, "", response.to_string())
}

fn error_reply(code: &str) -> Reply {
    let body = json!({"__type": code, "message": "AWS message"});
    Reply::Response(400, "", body.to_string())
}

fn input(request: &Request) -> Value {
    serde_json::from_str(&request.body).unwrap()
}

fn image(script: Vec<Reply>) -> (Existence<ImageDescription>, Vec<Request>) {
    let server = Server::start(script);
    let aws = connection(&server);
    let image = EcrImage {
        account: Some("123456789012".into()),
        region: Some("eu-north-1".into()),
        repository: "shop/web".into(),
        reference: "7".into(),
    };
    let response = block_on(async { aws.image(&image).await }).unwrap();
    (response.unwrap(), server.requests())
}

fn architectures(names: &[&str]) -> Existence<ImageDescription> {
    let architectures = names.iter().map(|&name| name.to_owned()).collect();
    Existence::Exists(ImageDescription {
        architectures,
        digest: Some("sha256:1a".to_owned()),
    })
}

fn manifest(manifest: &Value) -> Reply {
    let id = json!({"imageDigest": "sha256:1a", "imageTag": "7"});
    json_reply(&json!({"images": [{"imageManifest": manifest.to_string(), "imageId": id}]}))
}

#[test]
fn architectures_are_read_from_a_manifest_list() {
    let entry = |name: &str| json!({"platform": {"architecture": name, "os": "linux"}});
    let list =
        json!({"manifests": [entry("amd64"), entry("arm64"), entry("unknown"), entry("arm64")]});
    let (response, requests) = image(vec![manifest(&list)]);
    assert_eq!(response, architectures(&["amd64", "arm64"]));
    assert_eq!(
        input(&requests[0]),
        json!({
            "registryId": "123456789012", "repositoryName": "shop/web", "imageIds": [{"imageTag": "7"}],
        })
    );
    let authorization = requests[0].header("authorization");
    assert!(authorization.contains("/eu-north-1/ecr/aws4_request"));
}

#[test]
fn architecture_is_read_from_the_image_configuration() {
    let file = Server::start(vec![json_reply(
        &json!({"architecture": "arm64", "os": "linux"}),
    )]);
    let single = json!({"config": {"digest": "sha256:c0"}});
    let address = json!({"downloadUrl": format!("{}/a/b?X-Amz-Signature=c", file.url)});
    let (response, requests) = image(vec![manifest(&single), json_reply(&address)]);
    assert_eq!(response, architectures(&["arm64"]));
    assert_eq!(input(&requests[1])["layerDigest"], "sha256:c0");
    let fetched = file.requests().remove(0);
    assert!(fetched.starts_with("GET /a/b?X-Amz-Signature=c HTTP/1.1"));
    assert_eq!(fetched.header("authorization"), "");
}

#[test]
fn image_with_unknown_architecture_exists() {
    let single = json!({"config": {"digest": "sha256:c0"}});
    let script = vec![manifest(&single), error_reply("AccessDeniedException")];
    assert_eq!(image(script).0, architectures(&[]));
    let (response, _) = image(vec![manifest(&json!("odd"))]);
    assert_eq!(response, architectures(&[]));
}

#[test]
fn missing_and_denied_images_are_distinguished() {
    let failure =
        json_reply(&json!({"images": [], "failures": [{"failureCode": "ImageNotFound"}]}));
    assert_eq!(image(vec![failure]).0, Existence::Missing);
    let (response, _) = image(vec![error_reply("RepositoryNotFoundException")]);
    assert_eq!(response, Existence::Missing);
    let (response, _) = image(vec![error_reply("AccessDeniedException")]);
    assert_eq!(
        response,
        Existence::Unknown("`BatchGetImage` is not allowed: AWS message".into())
    );
}

#[test]
fn certificate_is_looked_up_in_its_region() {
    let certificate = json!({
        "Status": "ISSUED", "DomainName": "shop.example", "NotAfter": 4_000_000_000.0,
        "SubjectAlternativeNames": ["shop.example", "*.shop.example"],
    });
    let server = Server::start(vec![
        json_reply(&json!({"Certificate": certificate})),
        error_reply("ResourceNotFoundException"),
    ]);
    let aws = connection(&server);
    let arn = "arn:aws:acm:us-east-1:1:certificate/a";
    let (found, missing) = block_on(async {
        (
            aws.certificate(arn).await.unwrap(),
            aws.certificate(arn).await.unwrap(),
        )
    })
    .unwrap();
    let Existence::Exists(found) = found else {
        panic!("{found:?}")
    };
    assert_eq!(found.status, "ISSUED");
    assert_eq!(found.names, ["shop.example", "*.shop.example"]);
    assert_eq!(found.not_after.as_deref(), Some("2096-10-02T07:06:40Z"));
    assert_eq!(missing, Existence::Missing);
    let requests = server.requests();
    assert!(
        requests[0]
            .header("authorization")
            .contains("/us-east-1/acm/")
    );
}

/// Whether the resource exists, and the calls with their inputs.
fn exists(
    type_name: &str,
    identifier: &str,
    script: Vec<Reply>,
) -> (Existence<()>, Vec<(String, Value)>) {
    let server = Server::start(script);
    let aws = connection(&server);
    let response = block_on(async { aws.exists(type_name, identifier).await }).unwrap();
    let calls = server
        .requests()
        .iter()
        .map(|request| (request.header("x-amz-target").to_owned(), input(request)))
        .collect();
    (response.unwrap(), calls)
}

#[test]
fn secret_is_looked_up_without_its_value() {
    let (response, calls) = exists(
        "AWS::SecretsManager::Secret",
        "shop/db",
        vec![json_reply(&json!({"Name": "shop/db"}))],
    );
    assert_eq!(response, Existence::Exists(()));
    assert_eq!(
        calls,
        [(
            "secretsmanager.DescribeSecret".to_owned(),
            json!({"SecretId": "shop/db"})
        )]
    );
    let deleted = json_reply(&json!({"Name": "shop/db", "DeletedDate": 1.0}));
    let (response, _) = exists("AWS::SecretsManager::Secret", "shop/db", vec![deleted]);
    assert_eq!(response, Existence::Missing);
}

#[test]
fn parameter_is_looked_up_without_its_value() {
    let script = vec![
        json_reply(&json!({"Parameters": [], "NextToken": "more"})),
        json_reply(&json!({"Parameters": [{"Name": "/shop/url"}]})),
    ];
    let (response, calls) = exists("AWS::SSM::Parameter", "/shop/url", script);
    assert_eq!(response, Existence::Exists(()));
    assert!(
        calls
            .iter()
            .all(|(call, _)| call == "AmazonSSM.DescribeParameters")
    );
    assert_eq!(calls[1].1["NextToken"], "more");
    let nothing = vec![json_reply(&json!({"Parameters": []}))];
    let (response, _) = exists("AWS::SSM::Parameter", "/shop/url", nothing);
    assert_eq!(response, Existence::Missing);
}

#[test]
fn log_group_name_is_matched_exactly() {
    let longer = json_reply(&json!({"logGroups": [{"logGroupName": "/ecs/web-2"}]}));
    let (response, _) = exists("AWS::Logs::LogGroup", "/ecs/web", vec![longer]);
    assert_eq!(response, Existence::Missing);
    let same = json_reply(&json!({"logGroups": [{"logGroupName": "/ecs/web"}]}));
    let (response, _) = exists("AWS::Logs::LogGroup", "/ecs/web", vec![same]);
    assert_eq!(response, Existence::Exists(()));
}

#[test]
fn key_scheduled_for_deletion_is_missing() {
    let key = json_reply(&json!({"KeyMetadata": {"KeyId": "k", "DeletionDate": 1.0}}));
    let (response, calls) = exists("AWS::KMS::Key", "alias/shop", vec![key]);
    assert_eq!(response, Existence::Missing);
    assert_eq!(calls[0].0, "TrentService.DescribeKey");
    let (response, _) = exists("AWS::KMS::Key", "k", vec![error_reply("NotFoundException")]);
    assert_eq!(response, Existence::Missing);
}

#[test]
fn other_types_are_looked_up_with_cloud_control() {
    let found = json_reply(&json!({"ResourceDescription": {"Identifier": "shop"}}));
    let (response, calls) = exists("AWS::ECS::Cluster", "shop", vec![found]);
    assert_eq!(response, Existence::Exists(()));
    assert_eq!(
        calls,
        [(
            "CloudApiService.GetResource".to_owned(),
            json!({"TypeName": "AWS::ECS::Cluster", "Identifier": "shop"})
        )]
    );
    let missing = vec![error_reply("ResourceNotFoundException")];
    assert_eq!(
        exists("AWS::ECS::Cluster", "shop", missing).0,
        Existence::Missing
    );
    for code in ["UnsupportedActionException", "TypeNotFoundException"] {
        let (response, _) = exists("AWS::ECS::Cluster", "shop", vec![error_reply(code)]);
        assert!(matches!(response, Existence::Unknown(_)), "{code}");
    }
}

#[test]
fn resources_are_counted_over_all_pages() {
    let server = Server::start(vec![
        json_reply(&json!({"ResourceDescriptions": [{}, {}], "NextToken": "more"})),
        json_reply(&json!({"ResourceDescriptions": [{}]})),
    ]);
    let aws = connection(&server);
    let count = block_on(async { aws.count("AWS::EC2::VPC").await }).unwrap();
    assert_eq!(count.unwrap(), 3);
    let requests = server.requests();
    assert_eq!(
        requests[0].header("content-type"),
        "application/x-amz-json-1.0"
    );
    assert_eq!(input(&requests[1])["NextToken"], "more");
}

#[test]
fn rules_of_a_listener_are_read_page_by_page() {
    let first = "<DescribeRulesResponse><DescribeRulesResult><Rules><member><RuleArn>a</RuleArn><Priority>7</Priority>\
        <Conditions><member><Field>host-header</Field><HostHeaderConfig><Values><member>A.example.com</member></Values>\
        </HostHeaderConfig><Values><member>A.example.com</member></Values></member>\
        <member><Field>query-string</Field><QueryStringConfig><Values><member><Key>v</Key><Value>1</Value></member></Values>\
        </QueryStringConfig></member></Conditions>\
        <Actions><member><Type>forward</Type><TargetGroupArn>blue</TargetGroupArn></member></Actions></member></Rules>\
        <NextMarker>next</NextMarker></DescribeRulesResult></DescribeRulesResponse>";
    let second = "<DescribeRulesResponse><DescribeRulesResult><Rules><member><RuleArn>b</RuleArn>\
        <Priority>default</Priority><Conditions/><Actions/></member></Rules></DescribeRulesResult></DescribeRulesResponse>";
    let reply = |body: &str| Reply::Response(200, "", body.to_owned());
    let server = Server::start(vec![reply(first), reply(second)]);
    let aws = connection(&server);
    let found = block_on(async { aws.listener_rules("arn:web").await }).unwrap();
    let conditions = json!([
        {"Field": "host-header", "HostHeaderConfig": {"Values": ["a.example.com"]}},
        {"Field": "query-string", "QueryStringConfig": {"Values": [{"Key": "v", "Value": "1"}]}},
    ]);
    let rule = LiveRule {
        arn: "a".into(),
        priority: Some(7),
        target_group: Some("blue".into()),
        conditions: conditions_of(&conditions),
    };
    let by_default = LiveRule {
        arn: "b".into(),
        priority: None,
        target_group: None,
        conditions: std::collections::BTreeSet::new(),
    };
    assert_eq!(found.unwrap(), Existence::Exists(vec![rule, by_default]));
    let requests = server.requests();
    assert!(
        requests[1]
            .body
            .ends_with("&ListenerArn=arn%3Aweb&Marker=next"),
        "{}",
        requests[1].body
    );
}

#[test]
fn missing_listener_has_no_rules() {
    let missing = "<ErrorResponse><Error><Code>ListenerNotFound</Code></Error></ErrorResponse>";
    let server = Server::start(vec![Reply::Response(400, "", missing.to_owned())]);
    let aws = connection(&server);
    let found = block_on(async { aws.listener_rules("arn:web").await }).unwrap();
    assert_eq!(found.unwrap(), Existence::Missing);
}
