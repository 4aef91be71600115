//! ECR images and their architectures.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::deploy::aws::Aws;
use crate::deploy::aws::reader::service::ECR;
use crate::deploy::{CallResult, EcrImage, Existence, ImageDescription};

/// The architecture of attestations, which aren't images.
const ATTESTATION: &str = "unknown";

impl Aws {
    pub(super) async fn describe_image(
        &self,
        image: &EcrImage,
    ) -> CallResult<Existence<ImageDescription>> {
        let region = image.region.as_deref().unwrap_or(&self.region);
        let mut input = json!({
            "repositoryName": image.repository,
            "imageIds": [reference(&image.reference)],
        });
        if let Some(account) = &image.account {
            input["registryId"] = account.as_str().into();
        }
        let response: Images = self
            .call_json_in(region, &ECR, "BatchGetImage", &input)
            .await?;
        let Some(found) = response.images.into_iter().next() else {
            return Ok(missing(response.failures));
        };
        // An image with an unreadable manifest exists, too.
        let manifest: Value = serde_json::from_str(&found.image_manifest).unwrap_or_default();
        let architectures = match manifest["config"]["digest"].as_str() {
            Some(digest) => self.architecture(region, image, digest).await,
            None => platform_architectures(&manifest),
        };
        Ok(Existence::Exists(ImageDescription {
            architectures,
            digest: Some(found.image_id.image_digest).filter(|digest| !digest.is_empty()),
        }))
    }

    /// The architecture in the image's configuration; empty if it can't be read.
    async fn architecture(&self, region: &str, image: &EcrImage, digest: &str) -> Vec<String> {
        let mut input = json!({"repositoryName": image.repository, "layerDigest": digest});
        if let Some(account) = &image.account {
            input["registryId"] = account.as_str().into();
        }
        let response: CallResult<Value> = self
            .call_json_in(region, &ECR, "GetDownloadUrlForLayer", &input)
            .await;
        let response = response.unwrap_or_default();
        let Some(url) = response["downloadUrl"].as_str() else {
            return Vec::new();
        };
        let configuration = self.fetch(url).await.unwrap_or_default();
        let architecture = configuration["architecture"].as_str();
        architecture.map(str::to_owned).into_iter().collect()
    }
}

fn reference(reference: &str) -> Value {
    if reference.starts_with("sha256:") {
        json!({"imageDigest": reference})
    } else {
        json!({"imageTag": reference})
    }
}

/// Missing if ECR reports `ImageNotFound`, else unknown with ECR's reason.
fn missing(failures: Vec<Failure>) -> Existence<ImageDescription> {
    match failures.into_iter().next() {
        Some(failure) if failure.failure_code != "ImageNotFound" => Existence::Unknown(format!(
            "ECR reports `{}`: {}",
            failure.failure_code, failure.failure_reason
        )),
        _ => Existence::Missing,
    }
}

/// The architectures of a manifest list, without duplicates; empty for another manifest.
fn platform_architectures(manifest: &Value) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for entry in manifest["manifests"].as_array().into_iter().flatten() {
        let architecture = entry["platform"]["architecture"].as_str();
        let architecture = architecture.unwrap_or(ATTESTATION).to_owned();
        if architecture != ATTESTATION && !found.contains(&architecture) {
            found.push(architecture);
        }
    }
    found
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Images {
    images: Vec<Image>,
    failures: Vec<Failure>,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Image {
    image_manifest: String,
    image_id: ImageId,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct ImageId {
    image_digest: String,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Failure {
    failure_code: String,
    failure_reason: String,
}
