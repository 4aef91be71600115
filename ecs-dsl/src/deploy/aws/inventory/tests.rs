//! What is asked of ECR, ACM and the others, and what is made of the answers.

use serde_json::{Value, json};

use crate::deploy::aws::calls::tests::connection;
use crate::deploy::aws::calls::tests::server::{Reply, Request, Server};
use crate::deploy::{EcrImage, Existence, ImageDescription, ResourceLookup as _, block_on};

fn says(answer: &Value) -> Reply {
    Reply::Answer(200, "", answer.to_string())
}

fn refuses(code: &str) -> Reply {
    let body = json!({"__type": code, "message": "said AWS"});
    Reply::Answer(400, "", body.to_string())
}

fn asked(request: &Request) -> Value {
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
    let answer = block_on(async { aws.image(&image).await }).unwrap();
    (answer.unwrap(), server.requests())
}

fn architectures(names: &[&str]) -> Existence<ImageDescription> {
    let architectures = names.iter().map(|&name| name.to_owned()).collect();
    Existence::Exists(ImageDescription { architectures })
}

fn manifest(manifest: &Value) -> Reply {
    says(&json!({"images": [{"imageManifest": manifest.to_string()}]}))
}

#[test]
fn an_image_for_several_architectures_lists_them() {
    let entry = |name: &str| json!({"platform": {"architecture": name, "os": "linux"}});
    let list =
        json!({"manifests": [entry("amd64"), entry("arm64"), entry("unknown"), entry("arm64")]});
    let (answer, requests) = image(vec![manifest(&list)]);
    assert_eq!(answer, architectures(&["amd64", "arm64"]));
    assert_eq!(
        asked(&requests[0]),
        json!({
            "registryId": "123456789012", "repositoryName": "shop/web", "imageIds": [{"imageTag": "7"}],
        })
    );
    let authorization = requests[0].header("authorization");
    assert!(authorization.contains("/eu-north-1/ecr/aws4_request"));
}

#[test]
fn an_image_for_one_architecture_says_so_in_its_configuration() {
    let file = Server::start(vec![says(&json!({"architecture": "arm64", "os": "linux"}))]);
    let single = json!({"config": {"digest": "sha256:c0"}});
    let address = json!({"downloadUrl": format!("{}/a/b?X-Amz-Signature=c", file.url)});
    let (answer, requests) = image(vec![manifest(&single), says(&address)]);
    assert_eq!(answer, architectures(&["arm64"]));
    assert_eq!(asked(&requests[1])["layerDigest"], "sha256:c0");
    let fetched = file.requests().remove(0);
    assert!(fetched.starts_with("GET /a/b?X-Amz-Signature=c HTTP/1.1"));
    assert_eq!(fetched.header("authorization"), "");
}

#[test]
fn an_image_whose_architecture_can_not_be_told_is_there_all_the_same() {
    let single = json!({"config": {"digest": "sha256:c0"}});
    let script = vec![manifest(&single), refuses("AccessDeniedException")];
    assert_eq!(image(script).0, architectures(&[]));
    let (answer, _) = image(vec![manifest(&json!("odd"))]);
    assert_eq!(answer, architectures(&[]));
}

#[test]
fn an_image_or_a_repository_may_be_missing_or_hidden() {
    let failure = says(&json!({"images": [], "failures": [{"failureCode": "ImageNotFound"}]}));
    assert_eq!(image(vec![failure]).0, Existence::Missing);
    let (answer, _) = image(vec![refuses("RepositoryNotFoundException")]);
    assert_eq!(answer, Existence::Missing);
    let (answer, _) = image(vec![refuses("AccessDeniedException")]);
    assert_eq!(
        answer,
        Existence::Unknown("`BatchGetImage` is not allowed: said AWS".into())
    );
}

#[test]
fn a_certificate_is_looked_up_where_it_is() {
    let certificate = json!({
        "Status": "ISSUED", "DomainName": "shop.example", "NotAfter": 4_000_000_000.0,
        "SubjectAlternativeNames": ["shop.example", "*.shop.example"],
    });
    let server = Server::start(vec![
        says(&json!({"Certificate": certificate})),
        refuses("ResourceNotFoundException"),
    ]);
    let aws = connection(&server);
    let arn = "arn:aws:acm:us-east-1:1:certificate/a";
    let (there, gone) = block_on(async {
        (
            aws.certificate(arn).await.unwrap(),
            aws.certificate(arn).await.unwrap(),
        )
    })
    .unwrap();
    let Existence::Exists(found) = there else {
        panic!("{there:?}")
    };
    assert_eq!(found.status, "ISSUED");
    assert_eq!(found.names, ["shop.example", "*.shop.example"]);
    assert_eq!(found.not_after.as_deref(), Some("2096-10-02T07:06:40Z"));
    assert_eq!(gone, Existence::Missing);
    let requests = server.requests();
    assert!(
        requests[0]
            .header("authorization")
            .contains("/us-east-1/acm/")
    );
}

/// Whether it exists, and the calls that this took with what was asked.
fn exists(
    type_name: &str,
    identifier: &str,
    script: Vec<Reply>,
) -> (Existence<()>, Vec<(String, Value)>) {
    let server = Server::start(script);
    let aws = connection(&server);
    let answer = block_on(async { aws.exists(type_name, identifier).await }).unwrap();
    let calls = server
        .requests()
        .iter()
        .map(|it| (it.header("x-amz-target").to_owned(), asked(it)))
        .collect();
    (answer.unwrap(), calls)
}

#[test]
fn a_secret_is_looked_up_without_its_value() {
    let (answer, calls) = exists(
        "AWS::SecretsManager::Secret",
        "shop/db",
        vec![says(&json!({"Name": "shop/db"}))],
    );
    assert_eq!(answer, Existence::Exists(()));
    assert_eq!(
        calls,
        [(
            "secretsmanager.DescribeSecret".to_owned(),
            json!({"SecretId": "shop/db"})
        )]
    );
    let going = says(&json!({"Name": "shop/db", "DeletedDate": 1.0}));
    let (answer, _) = exists("AWS::SecretsManager::Secret", "shop/db", vec![going]);
    assert_eq!(answer, Existence::Missing);
}

#[test]
fn a_parameter_is_looked_up_without_its_value() {
    let script = vec![
        says(&json!({"Parameters": [], "NextToken": "more"})),
        says(&json!({"Parameters": [{"Name": "/shop/url"}]})),
    ];
    let (answer, calls) = exists("AWS::SSM::Parameter", "/shop/url", script);
    assert_eq!(answer, Existence::Exists(()));
    assert!(
        calls
            .iter()
            .all(|(call, _)| call == "AmazonSSM.DescribeParameters")
    );
    assert_eq!(calls[1].1["NextToken"], "more");
    let nothing = vec![says(&json!({"Parameters": []}))];
    let (answer, _) = exists("AWS::SSM::Parameter", "/shop/url", nothing);
    assert_eq!(answer, Existence::Missing);
}

#[test]
fn a_log_group_is_not_one_that_only_begins_so() {
    let longer = says(&json!({"logGroups": [{"logGroupName": "/ecs/web-2"}]}));
    let (answer, _) = exists("AWS::Logs::LogGroup", "/ecs/web", vec![longer]);
    assert_eq!(answer, Existence::Missing);
    let same = says(&json!({"logGroups": [{"logGroupName": "/ecs/web"}]}));
    let (answer, _) = exists("AWS::Logs::LogGroup", "/ecs/web", vec![same]);
    assert_eq!(answer, Existence::Exists(()));
}

#[test]
fn a_key_that_is_going_is_as_good_as_gone() {
    let key = says(&json!({"KeyMetadata": {"KeyId": "k", "DeletionDate": 1.0}}));
    let (answer, calls) = exists("AWS::KMS::Key", "alias/shop", vec![key]);
    assert_eq!(answer, Existence::Missing);
    assert_eq!(calls[0].0, "TrentService.DescribeKey");
    let (answer, _) = exists("AWS::KMS::Key", "k", vec![refuses("NotFoundException")]);
    assert_eq!(answer, Existence::Missing);
}

#[test]
fn everything_else_is_looked_up_with_cloud_control() {
    let found = says(&json!({"ResourceDescription": {"Identifier": "shop"}}));
    let (answer, calls) = exists("AWS::ECS::Cluster", "shop", vec![found]);
    assert_eq!(answer, Existence::Exists(()));
    assert_eq!(
        calls,
        [(
            "CloudApiService.GetResource".to_owned(),
            json!({"TypeName": "AWS::ECS::Cluster", "Identifier": "shop"})
        )]
    );
    let gone = vec![refuses("ResourceNotFoundException")];
    assert_eq!(
        exists("AWS::ECS::Cluster", "shop", gone).0,
        Existence::Missing
    );
    for code in ["UnsupportedActionException", "TypeNotFoundException"] {
        let (answer, _) = exists("AWS::ECS::Cluster", "shop", vec![refuses(code)]);
        assert!(matches!(answer, Existence::Unknown(_)), "{code}");
    }
}

#[test]
fn resources_are_counted_over_all_pages() {
    let server = Server::start(vec![
        says(&json!({"ResourceDescriptions": [{}, {}], "NextToken": "more"})),
        says(&json!({"ResourceDescriptions": [{}]})),
    ]);
    let aws = connection(&server);
    let count = block_on(async { aws.count("AWS::EC2::VPC").await }).unwrap();
    assert_eq!(count.unwrap(), 3);
    let requests = server.requests();
    assert_eq!(
        requests[0].header("content-type"),
        "application/x-amz-json-1.0"
    );
    assert_eq!(asked(&requests[1])["NextToken"], "more");
}
