import { chromium } from 'playwright-core';
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']});
const p = await b.newPage({viewport:{width:1280,height:800}}); await p.goto('http://127.0.0.1:4700/stable-diffusion/');
console.log(await p.evaluate(()=>['note-124','note-123'].map(i=>{let n=document.getElementById(i),o=[];for(;n&&n.tagName!=='MAIN';n=n.parentElement)o.push(n.tagName+'.'+n.className+' '+Math.round(n.getBoundingClientRect().left)+'-'+Math.round(n.getBoundingClientRect().right)+getComputedStyle(n).display);return o;})));
await b.close();
