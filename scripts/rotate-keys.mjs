import { rotate } from "./start/key-rotation.mjs";
import { changeSecrets } from "./start/secrets.mjs";
import { asSentence, Sentence } from "./start/sentence.mjs";

const TOLD = {
  announced: `Kunci sesi berikutnya sudah diumumkan. Mulai ulang semua proses, lalu jalankan perintah ini sekali lagi.
The next session key is announced. Start every process anew, then run this once more.`,
  signing: `Kunci baru menandatangani sesi setelah semua proses dimulai ulang; kunci lama tetap dibaca. Tidak ada yang keluar dari akunnya.
The new key signs once every process has started anew; the old one is still read. Nobody is signed out.`,
};

try {
  if (process.env.SESSION_PRIVATE_KEY)
    throw new Sentence(
      "SESSION_PRIVATE_KEY berasal dari lingkungan; putar kuncinya di sana.",
      "SESSION_PRIVATE_KEY comes from the environment; rotate it there.",
    );
  const { step } = changeSecrets(rotate);
  process.stdout.write(`${TOLD[step]}\n`);
} catch (error) {
  const { id, en } = asSentence(error);
  process.stderr.write(`${id}\n${en}\n`);
  process.exitCode = 1;
}
