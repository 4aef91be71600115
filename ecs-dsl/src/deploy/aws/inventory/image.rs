//! An image in ECR, and what it runs on.

use serde::Deserialize;
use serde_json::{Value, json};

use crate::deploy::aws::Aws;
use crate::deploy::aws::reader::service::ECR;
use crate::deploy::{ControlPlaneError, EcrImage, Existence, ImageDescription};

/// The architecture of what is no image: an attestation beside one.
const NONE: &str = "unknown";

impl Aws {
    pub(super) async fn image_in_registry(
        &self,
        image: &EcrImage,
    ) -> Result<Existence<ImageDescription>, ControlPlaneError> {
        let region = image.region.as_deref().unwrap_or(&self.region);
        let mut input = json!({
            "repositoryName": image.repository,
            "imageIds": [reference(&image.reference)],
        });
        if let Some(account) = &image.account {
            input["registryId"] = account.as_str().into();
        }
        let answer: Images = self.ask_in(region, &ECR, "BatchGetImage", &input).await?;
        let Some(found) = answer.images.into_iter().next() else {
            return Ok(missing(answer.failures));
        };
        // A manifest that can't be read is an image all the same.
        let manifest: Manifest = serde_json::from_str(&found.image_manifest).unwrap_or_default();
        let architectures = match manifest.config {
            Some(config) => self.architecture(region, image, &config.digest).await,
            None => of_platforms(manifest.manifests),
        };
        Ok(Existence::Exists(ImageDescription { architectures }))
    }

    /// What the image's configuration says; nothing if it can't be had: that is no reason to say that there is no image.
    async fn architecture(&self, region: &str, image: &EcrImage, digest: &str) -> Vec<String> {
        let mut input = json!({"repositoryName": image.repository, "layerDigest": digest});
        if let Some(account) = &image.account {
            input["registryId"] = account.as_str().into();
        }
        let answer: Result<Download, _> = self
            .ask_in(region, &ECR, "GetDownloadUrlForLayer", &input)
            .await;
        let Ok(Download { download_url }) = answer else {
            return Vec::new();
        };
        let configuration = self.fetch(&download_url).await.unwrap_or_default();
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

/// Why there is no image: ECR says `ImageNotFound`, or something about the reference.
fn missing(failures: Vec<Failure>) -> Existence<ImageDescription> {
    match failures.into_iter().next() {
        Some(failure) if failure.failure_code != "ImageNotFound" => Existence::Unknown(format!(
            "ECR says `{}`: {}",
            failure.failure_code, failure.failure_reason
        )),
        _ => Existence::Missing,
    }
}

/// Each architecture once, in the order of the list.
fn of_platforms(manifests: Vec<Entry>) -> Vec<String> {
    let mut found = Vec::new();
    for entry in manifests {
        let architecture = entry.platform.architecture;
        if !architecture.is_empty() && architecture != NONE && !found.contains(&architecture) {
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
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Failure {
    failure_code: String,
    failure_reason: String,
}

/// A list of manifests (`manifests`), or the manifest of one image (`config`).
#[derive(Default, Deserialize)]
#[serde(default)]
struct Manifest {
    manifests: Vec<Entry>,
    config: Option<Blob>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Entry {
    platform: Platform,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Platform {
    architecture: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Blob {
    digest: String,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Download {
    download_url: String,
}
