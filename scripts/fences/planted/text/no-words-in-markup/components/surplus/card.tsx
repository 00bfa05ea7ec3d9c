export const Card = () => <p title="Makanan">Sudah diambil</p>;
