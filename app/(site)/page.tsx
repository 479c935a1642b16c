export default function HomePage() {
  return <h1>Новости департамента</h1>;
}
