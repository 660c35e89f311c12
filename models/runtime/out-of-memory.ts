/**
 * What onnxruntime's execution providers say when memory does not suffice. There is no error code of its own for it
 * (microsoft/onnxruntime#16307), so it is known by its words alone.
 */
const complaints: readonly RegExp[] = [
  // The arena of the CPU and of CUDA, bfc_arena.cc (microsoft/onnxruntime#20038, #22702).
  /Failed to allocate memory for requested buffer of size/i,
  /Available memory of \d+ is smaller than requested bytes/i,
  // The C++ library itself.
  /std::bad_alloc|\bbad allocation\b/i,
  // CUDA's own words, and those of its libraries: cudaErrorMemoryAllocation, cublasStatus_t, cudnnStatus_t.
  /CUDA (?:failure|error)[^\n]*out of memory|cudaErrorMemoryAllocation/i,
  /CU(?:BLAS|DNN)_STATUS_ALLOC_FAILED/,
  // DirectML: E_OUTOFMEMORY (huggingface/diffusers#791, microsoft/Olive#1079).
  /\b8007000E\b|Not enough memory resources are available/i,
  // WebGPU: Dawn's device error 2 and its drivers' words (microsoft/onnxruntime#25195, mlc-ai/web-llm#356).
  /WebGPU device error\(2\)|VK_ERROR_OUT_OF_(?:DEVICE|HOST)_MEMORY/,
  // Not a lack of memory, but as well helped by a smaller batch: WebGPU's limits on one buffer (the same issue).
  /exceeds the max buffer size limit|larger than the maximum (?:storage )?buffer binding size/i,
  // Metal, below CoreML and WebGPU: MTLCommandBufferError.outOfMemory.
  /kIOGPUCommandBufferCallbackErrorOutOfMemory/,
  /\bout of memory\b/i,
];

/** Whether a session failed for lack of memory, so that fewer pictures at a time may still go through. */
export function isOutOfMemory(error: unknown): boolean {
  const words = error instanceof Error ? error.message : String(error);
  return complaints.some((complaint) => complaint.test(words));
}
